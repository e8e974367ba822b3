using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Decides whether bytes that nothing explains are worth a finding.</summary>
internal static class OpaqueBytes
{
    /// <summary>Bytes given to a call that runs them: longer than any hash.</summary>
    private const int LeastRun = 72;

    /// <summary>Listed bytes given to a call that runs them: machine code that starts a shell has about as many.</summary>
    private const int LeastListedRun = 20;

    /// <summary>Bytes that just stand there: longer than any key, hash or signature.</summary>
    private const int LeastStanding = 1024;

    /// <summary>Noise, as encryption and compression leave it: see <see cref="ByteEntropy.ShareOfMost"/>.</summary>
    private const double LeastNoise = 0.92;

    private const double LeastNoiseRun = 0.75;

    /// <summary>The severity of a finding about the bytes; null where there is none.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isTable">Whether they stand there as a list of numbers or escapes, as tables and test vectors do.</param>
    /// <param name="around">Where they stand.</param>
    public static Severity? Judge(ReadOnlySpan<byte> bytes, bool isTable, Surroundings around)
    {
        if (bytes.Length >= (isTable ? LeastListedRun : LeastRun) && around.IsRun && ByteEntropy.ShareOfMost(bytes) >= LeastNoiseRun)
        {
            return Severity.High;
        }

        var stands = !isTable && bytes.Length >= LeastStanding && around.Setting is { IsCode: true, IsTest: false } && !around.IsDataUri;
        return stands && ByteEntropy.ShareOfMost(bytes) >= LeastNoise && !ByteEntropy.IsPermutation(bytes) ? Severity.Low : null;
    }
}
