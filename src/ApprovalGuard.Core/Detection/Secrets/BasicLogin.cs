using System.Text;
using ApprovalGuard.Detection.Secrets.Values;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>User and password as HTTP's Basic scheme writes them (RFC 7617): base64 of <c>user:password</c>.</summary>
internal static class BasicLogin
{
    private const int LeastPassword = 4;

    /// <summary>Whether the text decodes to a login with a password that is no filler.</summary>
    public static bool IsLogin(string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length))
        {
            return false;
        }

        var login = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = login.IndexOf(':', StringComparison.Ordinal);
        var password = login.AsSpan(colon + 1);
        return colon > 0
            && password.Length >= LeastPassword
            && login.All(static letter => letter is >= ' ' and < (char)0x7F)
            && !Placeholder.IsMadeUp(password)
            && !StandIns.IsStandIn(password)
            && !password.StartsWith("pass", StringComparison.OrdinalIgnoreCase)
            && !(StandIns.HasTellingWord(password) && ValueProfile.Of(password).IsWordy);
    }

    /// <summary>The base64 of a login.</summary>
    public static string Encode(string login) => Convert.ToBase64String(Encoding.UTF8.GetBytes(login));
}
