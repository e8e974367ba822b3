using ApprovalGuard.Changes;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Scanning;

/// <summary>Standard input as one file.</summary>
internal sealed class StreamSource(Func<Stream> open) : IScanSource
{
    private const int SizeLimit = 256 << 20;

    /// <inheritdoc/>
    public ScanResult Scan(FileLook look, ScanProgress progress)
    {
        using var input = open();
        using var kept = new MemoryStream();
        var buffer = new byte[64 << 10];
        string? notInspected = null;
        int read;
        while ((read = Read(input, buffer, look.Cancellation)) > 0)
        {
            if (kept.Length + read > SizeLimit)
            {
                notInspected = $"only the first {SizeLimit >> 20} MB of it were looked at";
                break;
            }

            kept.Write(buffer, 0, read);
        }

        var (lookedAt, findings, notRead) = ScannedFile.Sum(kept.Length == 0 ? [] : look.At(new RepoPath("stdin"), kept.ToArray(), notInspected));
        return new ScanResult(lookedAt, findings, "standard input", TimeSpan.Zero) { NotRead = notRead };
    }

    /// <summary>Reads on another thread: whoever types into it may wait as long as they like, and still stop with Ctrl-C.</summary>
    private static int Read(Stream input, byte[] buffer, CancellationToken cancellation)
    {
        var reading = Task.Run(() => input.Read(buffer), cancellation);
        reading.Wait(cancellation);
        return reading.GetAwaiter().GetResult();
    }
}
