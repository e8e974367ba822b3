using ApprovalGuard.Archives;
using ApprovalGuard.Changes;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Reports;
using Microsoft.Win32.SafeHandles;

namespace ApprovalGuard.Cli.Scanning;

/// <summary>Files and folders.</summary>
internal sealed class FileSource(CommandHost host, string[] targets) : IScanSource
{
    private const int BufferBytes = 64 << 10;

    /// <inheritdoc/>
    public ScanResult Scan(FileLook look, ScanProgress progress)
    {
        var files = ScanTargets.Expand(host, targets);
        progress.Total = files.Count;
        var done = new IReadOnlyList<ScannedFile>[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = look.Cancellation }, i =>
        {
            var (shown, full, notListed) = files[i];
            done[i] = notListed is null ? Look(new RepoPath(shown), full, look) : [ScannedFile.Failed(new RepoPath(shown), notListed)];
            progress.Step(done[i].Sum(static file => file.Bytes), done[i].Sum(static file => file.Findings.Length));
        });
        var (lookedAt, findings, notRead) = ScannedFile.Sum(done.SelectMany(static parts => parts));
        return new ScanResult(lookedAt, findings, string.Join(' ', targets), TimeSpan.Zero) { NotRead = notRead };
    }

    private static IReadOnlyList<ScannedFile> Look(RepoPath shown, string full, FileLook look)
    {
        var file = new FileInfo(full);
        if (file.LinkTarget is not null)
        {
            return [look.LeftOut(shown, 0, "link")];
        }

        if (!file.Exists)
        {
            // A submodule, or a file that Git still lists and the working tree has lost.
            return [ScannedFile.Left(shown, 0, Directory.Exists(full) ? "submodule" : "deleted")];
        }

        if (file.Length == 0)
        {
            // Nothing to read; pipes, sockets and devices have no length either, and opening one may wait for ever.
            return [look.LeftOut(shown, 0, "empty")];
        }

        try
        {
            using var handle = File.OpenHandle(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(handle);
            return length > FileLook.SizeLimit ? LookAtLarge(shown, handle, look) : look.At(shown, Read(handle, length));
        }
        catch (UnauthorizedAccessException)
        {
            return [ScannedFile.Failed(shown, "permission denied")];
        }
        catch (IOException exception)
        {
            return [ScannedFile.Failed(shown, exception.Message.TrimEnd('.'))];
        }
    }

    private static IReadOnlyList<ScannedFile> LookAtLarge(RepoPath shown, SafeFileHandle handle, FileLook look)
    {
        using var stream = new FileStream(handle, FileAccess.Read, BufferBytes);
        return look.OpensArchives && ArchiveFormats.Recognise(shown, stream) is { } format
            ? look.AtArchive(shown, format, stream)
            : look.At(shown, Read(handle, FileLook.SizeLimit), $"only the first {FileLook.SizeLimit >> 20} MB of it were looked at");
    }

    /// <summary>So many bytes from the start, or fewer where the file has become shorter meanwhile.</summary>
    private static byte[] Read(SafeFileHandle handle, long length)
    {
        var content = GC.AllocateUninitializedArray<byte>((int)length);
        int read, done = 0;
        while (done < content.Length && (read = RandomAccess.Read(handle, content.AsSpan(done), done)) > 0)
        {
            done += read;
        }

        return done == content.Length ? content : content[..done];
    }
}
