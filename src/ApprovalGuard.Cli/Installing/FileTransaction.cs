using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Installing;

/// <summary>Changes a few small files as one step: when anything goes wrong on the way, all is put back as it was.</summary>
internal sealed class FileTransaction
{
    private readonly Stack<Action> _undo = [];

    private FileTransaction()
    {
    }

    /// <summary>Does the work; undoes it and rethrows when it throws.</summary>
    /// <exception cref="NotCheckedException">A file could not be read or written; says whether everything was put back.</exception>
    public static void Run(Action<FileTransaction> work)
    {
        var transaction = new FileTransaction();
        try
        {
            work(transaction);
        }
        catch (Exception exception)
        {
            var left = transaction.RollBack();
            if (exception is not (IOException or UnauthorizedAccessException))
            {
                throw;
            }

            var remedy = left.Count == 0 ? "Nothing was changed. Mend it, then run this again." : $"This could not be put back: {string.Join("; ", left)}";
            throw new NotCheckedException(new Problem("a file could not be written: " + exception.Message.TrimEnd('.'), null, remedy), exception);
        }
    }

    /// <summary>Makes the folder and those above it that do not exist.</summary>
    public void CreateDirectory(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        CreateDirectory(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path);
        _undo.Push(() => Directory.Delete(path));
    }

    /// <summary>Writes the file whole: a temporary beside it, then a rename, so that nobody sees half of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="mode">Its mode; ignored where there are none.</param>
    /// <param name="lockFile">A name for the temporary that must not exist yet: <c>config.lock</c> is Git's own lock as well.</param>
    public void Write(string path, byte[] content, UnixFileMode mode, string? lockFile = null)
    {
        var old = File.Exists(path) ? Snapshot(path) : null;
        Replace(path, content, mode, lockFile);
        _undo.Push(old ?? (() => File.Delete(path)));
    }

    /// <summary>Renames a file or a link; fails where the new name is taken.</summary>
    public void Move(string from, string to)
    {
        File.Move(from, to, overwrite: false);
        _undo.Push(() => File.Move(to, from, overwrite: false));
    }

    /// <summary>Deletes a regular file.</summary>
    public void Delete(string path)
    {
        var restore = Snapshot(path);
        File.Delete(path);
        _undo.Push(restore);
    }

    /// <summary>Deletes the folder unless somebody keeps something in it.</summary>
    public void DeleteIfEmpty(string path)
    {
        if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
        {
            Directory.Delete(path);
            _undo.Push(() => Directory.CreateDirectory(path));
        }
    }

    private static Action Snapshot(string path)
    {
        var content = File.ReadAllBytes(path);
        var mode = FileModes.Of(path);
        return () => Replace(path, content, mode, lockFile: null);
    }

    private static void Replace(string path, byte[] content, UnixFileMode mode, string? lockFile)
    {
        var temporary = lockFile ?? path + ".approvalguard-new";
        using (var file = new FileStream(temporary, lockFile is null ? FileMode.Create : FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(content);
        }

        try
        {
            FileModes.Set(temporary, mode);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private List<string> RollBack()
    {
        var left = new List<string>();
        while (_undo.TryPop(out var undo))
        {
            try
            {
                undo();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                left.Add(exception.Message);
            }
        }

        return left;
    }
}
