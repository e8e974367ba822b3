using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Hosting;

/// <summary>Writes a file that the person named, whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes it beside its place and moves it there.</summary>
    /// <param name="host">The host.</param>
    /// <param name="file">As the person named it.</param>
    /// <param name="option">The option that named it.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(CommandHost host, string file, string option, Action<Stream> write)
    {
        var path = Path.GetFullPath(file, host.Directory);
        try
        {
            if (IsWrittenInPlace(path))
            {
                WriteInPlace(path, write);
            }
            else
            {
                WriteBeside(path, write);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new NotCheckedException(new Problem($"the file cannot be written: {exception.Message.TrimEnd('.')}", file, $"Name another file for {option}"), exception);
        }
    }

    /// <summary>A pipe, a terminal or <c>/dev/null</c>, which have no length, must not be moved away; a link is to be followed; an empty file has nothing to lose.</summary>
    private static bool IsWrittenInPlace(string path) => new FileInfo(path) is { Exists: true } file && (file.Length == 0 || file.LinkTarget is not null);

    private static void WriteInPlace(string path, Action<Stream> write)
    {
        using var whole = new MemoryStream();
        write(whole);
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        stream.Write(whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }

    private static void WriteBeside(string path, Action<Stream> write)
    {
        var temporary = $"{path}.{System.Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception)
        {
            File.Delete(temporary);
            throw;
        }
    }
}
