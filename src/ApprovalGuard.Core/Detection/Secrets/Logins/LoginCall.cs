using ApprovalGuard.Detection.Secrets.Names;
using ApprovalGuard.Detection.Secrets.Reading;
using ApprovalGuard.Detection.Secrets.Values;

namespace ApprovalGuard.Detection.Secrets.Logins;

/// <summary>A password as a later argument of a function that logs in: <c>new NetworkCredential("ada", "…")</c>.</summary>
internal static class LoginCall
{
    /// <summary>What the search looks for: ends of functions' names, and the parenthesis.</summary>
    public static readonly string[] Keywords =
    [
        "credential(", "credentials(", "directoryentry(", "passwordauthentication(", "basicauth(", "basic_auth(", "digestauth(", "digest_auth(", "proxyauth(", "login(", "log_in(", "sign_in(", "signin(",
        "mysqli(", "mysql_connect(", "mysqli_connect(", "pg_connect(", "getconnection(", "oci_connect(", "sqlsrv_connect(", "ftp_login(", "pymysql.connect(", "mysqldb.connect(", "dbi->connect(", "dbi.connect(", "oracle.connect(", "new pdo(",
        "authenticate(", "authenticationtoken(", "usernametoken(", "create_user(", "createuser(", "create_superuser(", "add_user(", "adduser(", "http_basic(", "setauth(", "basicauthentication(", "set_auth(",
    ];

    private const int MostArguments = 6;
    private const int Longest = 400;

    /// <summary>The password in the arguments after the keyword, and what it is worth; nothing where there is none.</summary>
    public static (Assignment Literal, Worth Worth) Find(string text, int offset, int length)
    {
        var at = new TextCursor(text, offset + length);
        var end = Math.Min(text.Length, at.Position + Longest);
        for (var argument = 0; argument < MostArguments; argument++)
        {
            at.SkipBlanksToValue();
            var literal = LiteralReader.Quoted(at, Notation.Argument);
            if (literal.IsThere)
            {
                var worth = argument == 0 ? Worth.None : ValueJudge.Of(text.AsSpan(literal.Start, literal.Length), NameKind.Password, Notation.Argument);
                if (worth != Worth.None)
                {
                    return (literal, worth);
                }

                at.Position = literal.Start + literal.Length + 1;
            }

            if (!SkipToComma(ref at, end))
            {
                break;
            }
        }

        return default;
    }

    /// <summary>Goes to the argument after the next comma; false where the list ends before.</summary>
    private static bool SkipToComma(ref TextCursor at, int end)
    {
        for (var depth = 0; at.Position < end; at.Position++)
        {
            switch (at.Current)
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when --depth < 0:
                case ';':
                    return false;
                case ',' when depth == 0:
                    at.Position++;
                    return true;
                default:
                    break;
            }
        }

        return false;
    }
}
