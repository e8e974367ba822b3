namespace ApprovalGuard.Detection.Secrets.Formats;

/// <summary>
/// The account that an AWS key ID names: of the ten bytes that its sixteen base32 letters hold, the account stands in bits 1 to 40; the first bit
/// is set in every ID issued since 2019. <c>aws sts get-access-key-info</c> answers with the same number.
/// </summary>
internal static class AwsKeyId
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int PrefixLength = 4;
    private const int LettersOfAccount = 9;
    private const int BitsBehindAccount = 4;
    private const long AccountMask = (1L << 40) - 1;
    private const long HighestAccount = 999_999_999_999;

    /// <summary>Whether the account has twelve digits at most; IDs from before 2019 name none and always pass.</summary>
    public static bool IsPlausible(string id)
    {
        long bits = 0;
        foreach (var letter in id.AsSpan(PrefixLength, LettersOfAccount))
        {
            bits = (bits << 5) | (uint)Alphabet.IndexOf(letter, StringComparison.Ordinal);
        }

        var isOld = Alphabet.IndexOf(id[PrefixLength], StringComparison.Ordinal) < Alphabet.Length / 2;
        return isOld || ((bits >> BitsBehindAccount) & AccountMask) <= HighestAccount;
    }
}
