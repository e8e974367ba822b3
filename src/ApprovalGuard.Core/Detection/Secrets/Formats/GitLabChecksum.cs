using System.Text;

namespace ApprovalGuard.Detection.Secrets.Formats;

/// <summary>
/// The end of GitLab's routable tokens: <c>prefix-PAYLOAD.01.LLCCCCCCC</c>, where LL is the payload's length and C the CRC-32 of all before it,
/// both in base 36. GitLab's handbook, "Cells: Routable Tokens".
/// </summary>
internal static class GitLabChecksum
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int CrcDigits = 7;
    private const int PartsOfRoutable = 3;

    /// <summary>Whether the checksum of a routable token holds; other tokens carry none and pass.</summary>
    public static bool Holds(string token) => token.Split('.').Length != PartsOfRoutable || token[^CrcDigits..] == Of(token[..^CrcDigits]);

    /// <summary>The digits that follow the text.</summary>
    public static string Of(string text)
    {
        var rest = Crc32.Of(Encoding.ASCII.GetBytes(text));
        Span<char> digits = stackalloc char[CrcDigits];
        for (var i = CrcDigits - 1; i >= 0; i--)
        {
            digits[i] = Digits[(int)(rest % (uint)Digits.Length)];
            rest /= (uint)Digits.Length;
        }

        return digits.ToString();
    }
}
