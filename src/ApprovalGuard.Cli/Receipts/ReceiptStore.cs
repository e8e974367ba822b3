using System.Diagnostics;
using ApprovalGuard.Problems;
using ApprovalGuard.Receipts;

namespace ApprovalGuard.Cli.Receipts;

/// <summary>
/// The receipts of this clone: one file under the common Git directory, so that all worktrees share it. Records are only ever appended, each
/// chained to the one before; a lock that ends with its process keeps two writers apart, and what a killed one left half-written is set aside.
/// </summary>
internal sealed class ReceiptStore(string commonDirectory)
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(20);

    private readonly string _path = Path.Combine(commonDirectory, "approvalguard", "receipts");

    /// <summary>Whether there are any.</summary>
    public bool Exists => File.Exists(_path);

    /// <summary>All records that are whole and chained.</summary>
    public IReadOnlyList<ReceiptRecord> Read()
    {
        if (!Exists)
        {
            return [];
        }

        try
        {
            using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return ReceiptLog.Read(ReadAll(file)).Records;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable("read", exception);
        }
    }

    /// <summary>Appends a record and waits until it lies on the disk.</summary>
    /// <exception cref="NotCheckedException">It could not be written; what was there is untouched.</exception>
    public void Append(ReceiptRecord record)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            using var file = OpenAlone();
            var log = ReadAll(file);
            var (_, length, chain) = ReceiptLog.Read(log);
            if (length < log.Length)
            {
                File.WriteAllBytes(_path + ".not-believed", log[length..]);
                file.SetLength(length);
            }

            file.Seek(length, SeekOrigin.Begin);
            file.Write(ReceiptLog.Entry(chain, record).Bytes);
            file.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable("written", exception);
        }
    }

    private static byte[] ReadAll(FileStream file)
    {
        var log = new byte[file.Length];
        file.ReadExactly(log);
        return log;
    }

    private FileStream OpenAlone()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(_path, options);
            }
            catch (IOException) when (waited.Elapsed < LockPatience)
            {
                Thread.Sleep(LockPause);
            }
        }
    }

    private NotCheckedException Unusable(string verb, Exception exception) =>
        new(new Problem($"the receipts cannot be {verb}: {exception.Message.TrimEnd('.')}", _path, "Give yourself the right to, then run it again"), exception);
}
