using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Credentials known by a standard's structure instead of a provider's prefix: tokens, headers, connection strings, hashes of passwords.</summary>
internal static class StructureRules
{
    private const string Guess = "by setting a new password: this one can be guessed at leisure";
    private const string CryptText =
        @"(?<v>2[abxy]?\$[0-9]{2}\$[./A-Za-z0-9]{53}|(?:1|apr1)\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|5\$(?:rounds=[0-9]{4,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{43}"
        + @"|6\$(?:rounds=[0-9]{4,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{86}|(?:gy|y|7)\$[./A-Za-z0-9]{2,16}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}|[89]\$[./A-Za-z0-9]{14}\$[./A-Za-z0-9]{43}"
        + @"|argon2(?:id|i|d)\$(?:v=[0-9]{1,3}\$)?m=[0-9]{1,8},t=[0-9]{1,4},p=[0-9]{1,3}\$[A-Za-z0-9+/]{8,90}\$[A-Za-z0-9+/]{16,180}|P\$[./A-Za-z0-9]{31}|H\$[./A-Za-z0-9]{31})(?![./A-Za-z0-9])";

    private static readonly ImmutableArray<string> CryptPrefixes = ["$2a$", "$2b$", "$2y$", "$2x$", "$1$", "$apr1$", "$5$", "$6$", "$y$", "$gy$", "$7$", "$8$", "$9$", "$argon2", "$P$", "$H$"];

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("jwt", "JSON Web Token", "https://www.rfc-editor.org/rfc/rfc7519", "by ending the session or changing the signing key",
            @"(?<![_\-])ey(?>[A-Za-z0-9_\-]{14,2000})\.ey(?>[A-Za-z0-9_\-]{6,4000})\.[A-Za-z0-9_\-]{20,1000}", "eyJ").At(Severity.High)
            .Finds(
                $"jwt: {JsonWebToken.Encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")}.{JsonWebToken.Encode("{\"sub\":\"4711\",\"role\":\"admin\"}")}.{Body(Alphanumeric, 43)}",
                $"Authorization: Bearer {JsonWebToken.Encode("{\"alg\":\"RS256\",\"kid\":\"a\"}")}.{JsonWebToken.Encode("{\"iss\":\"kubernetes/serviceaccount\"}")}.{Body(Base64Url, 342)}")
            .Leaves("eyJhbGciOi.eyJzdWIi.x", $"{JsonWebToken.Encode("{\"alg\":\"none\"}")}.{JsonWebToken.Encode("{\"sub\":\"4711\"}")}.{Body(Alphanumeric, 43)}") with { Reach = 7000, Holds = JsonWebToken.IsSigned },
        Key("basic-auth-header", "login in a Basic authorization header", "https://www.rfc-editor.org/rfc/rfc7617", "by changing the password",
            @"(?i:basic)\s{1,2}(?<v>[A-Za-z0-9+/]{8,400}={0,2})", "basic ").At(Severity.High)
            .Finds($"curl -H \"Authorization: Basic {BasicLogin.Encode("ada:" + Body(Alphanumeric, 12))}\"").Leaves("basic authentication is used here", "Basic Programming")
            with { IsRandom = false, Holds = BasicLogin.IsLogin },
        Key("connection-string-password", "password in a connection string", "https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax", "by changing it at the database",
            @"(?i:(?:server|data source|host|hostname|addr(?:ess)?|initial catalog|database|dbq|dsn|driver|user id|uid|user|username|user name)\s{0,2}=[^;""'\r\n]{1,120};)(?:[^;""'\r\n]{1,120};){0,12}?\s{0,2}(?i:password|pwd)\s{0,2}=\s{0,2}(?<v>[^;""'\s$<{%\[]{4,120})",
            "password=", "pwd=", "password =", "pwd =")
            .Finds(
                $"\"Default\": \"Server=db.acme.test;Database=shop;User Id=sa;Password={Body(Alphanumeric, 14)};TrustServerCertificate=true\"",
                $"Driver={{ODBC Driver 18 for SQL Server}};Server=tcp:shop.database.windows.net,1433;Uid=ada;Pwd={Body(Alphanumeric, 12)};Encrypt=yes;",
                $"Host=localhost;Port=5432;Username=shop;Password={Body(Alphanumeric, 12)}")
            .Leaves("Server=.;Database=shop;User Id=sa;Password=;", "Server=.;Database=shop;User Id=sa;Password={password};", "Server=.;Database=shop;User Id=sa;Password=$(DbPassword);", "Server=db;Database=shop;Uid=postgres;Pwd=postgres;")
            with { IsRandom = false, IsContext = true, Severity = Severity.High, Holds = HasDigitOrSign },
        Key("jdbc-password", "password in a JDBC URL", "https://docs.oracle.com/javase/tutorial/jdbc/basics/connecting.html", "by changing it at the database",
            @"jdbc:(?>(?:(?!jdbc)[a-z0-9+]{1,20}:){1,3})(?://|@)?(?:(?:(?!jdbc:)[^\s""'<>]){2,200}?[?&;](?i:password|pwd)=(?<v>[^&;\s""'$<{%]{4,120})|[A-Za-z0-9_]{1,40}/(?<v>[^@\s""'$<{]{4,120})(?=@))", "jdbc:")
            .Finds($"url=jdbc:mysql://db.acme.test:3306/shop?user=ada&password={Body(Alphanumeric, 12)}&useSSL=true", $"jdbc:oracle:thin:ada/{Body(Alphanumeric, 12)}@db.acme.test:1521/shop", $"jdbc:sqlserver://db;databaseName=shop;user=sa;password={Body(Alphanumeric, 12)};")
            .Leaves("jdbc:mysql://db/shop?user=ada&password=${DB_PASSWORD}", "jdbc:postgresql://localhost/shop", "jdbc:mysql://db/shop?user=root&password=root") with { IsRandom = false, IsContext = true, Severity = Severity.High, Holds = HasDigitOrSign },
        Key("user-password-hash", "password hash of a user", "https://man7.org/linux/man-pages/man5/shadow.5.html", Guess, @"(?<![\w.@\-])[a-zA-Z_][\w.@\-]{0,60}:\$" + CryptText, [.. CryptPrefixes.Select(static prefix => ":" + prefix)])
            .Finds($"root:$6$Qx7z{Body(Alphanumeric, 8)}${Body(Alphanumeric, 86)}:19000:0:99999:7:::\n", $"ada:$2y$10${Body(Alphanumeric, 53)}\n", $"admin:$apr1$Qx7z1234${Body(Alphanumeric, 22)}\n")
            .Leaves("root:$6$rounds:19000:0:::", "ada:$2y$10$HASH") with { IsUnbounded = true, Severity = Severity.Medium, IsRandom = false },
        Key("password-hash", "password hash", "https://man7.org/linux/man-pages/man5/crypt.5.html", Guess, @"(?<![A-Za-z0-9./])\$" + CryptText, CryptPrefixes)
            .Finds($"password_hash = \"$2a$12${Body(Alphanumeric, 53)}\"", $"hash: $argon2id$v=19$m=65536,t=3,p=4${Body(Alphanumeric, 22)}${Body(Alphanumeric, 43)}", $"$6$52450745${Body(Alphanumeric, 86)}")
            .Leaves("s/^(.*)$/$1$2$3/", "$2a$12$short", "echo $1$HOME", $"$2a$12${new string('x', 53)}") with { IsUnbounded = true, IsContext = true, Severity = Severity.Low, IsRandom = false },
        Key("django-password-hash", "password hash of Django", "https://docs.djangoproject.com/en/stable/topics/auth/passwords/", Guess, @"(?<v>pbkdf2_sha(?:1|256)\$[0-9]{4,7}\$[A-Za-z0-9]{1,40}\$[A-Za-z0-9+/]{26,43}=)", "pbkdf2_sha256$", "pbkdf2_sha1$")
            .Finds($"\"password\": \"pbkdf2_sha256$600000${Body(Alphanumeric, 22)}${Body(Alphanumeric, 43)}=\"").Leaves("pbkdf2_sha256$260000$salt$hash") with { Severity = Severity.Low, IsRandom = false },
        Key("ldap-password-hash", "password hash of a directory entry", "https://www.openldap.org/doc/admin26/security.html#Password%20Storage", Guess, @"(?<v>\{S(?:SHA(?:256|384|512)?|MD5)\}[A-Za-z0-9+/]{24,160}={0,2})", "{SSHA}", "{SSHA256}", "{SSHA384}", "{SSHA512}", "{SMD5}")
            .Finds($"userPassword: {{SSHA}}{Body(Alphanumeric, 32)}\n").Leaves("userPassword: {SSHA}hash", "case '{SSHA}':") with { IsUnbounded = true, Severity = Severity.Low, IsRandom = false },
        Key("windows-password-hash", "NTLM hash of a user", "https://learn.microsoft.com/windows-server/security/kerberos/passwords-technical-overview", "by setting a new password: the hash alone logs in",
            @"[^:\s""']{1,60}:[0-9]{1,7}:[a-fA-F0-9]{32}:(?<v>(?!31d6cfe0d16ae931)[a-fA-F0-9]{32}):::", ":::").Finds($"Administrator:500:aad3b435b51404eeaad3b435b51404ee:{Body(Hex, 32)}:::\n").Leaves("Guest:501:aad3b435b51404eeaad3b435b51404ee:31d6cfe0d16ae931b73c59d7e0c089c0:::\n", "a ::: b")
            with { IsUnbounded = true, IsRandom = false },
        Key("kerberos-hash", "Kerberos ticket to crack", "https://hashcat.net/wiki/doku.php?id=example_hashes", "by setting a new password for the account", @"\$(?<v>krb5(?:asrep|tgs|pa)\$(?:1[78]|23)\$[^\s""']{32,4000})", "$krb5asrep$", "$krb5tgs$", "$krb5pa$")
            .Finds($"$krb5asrep$23$ada@ACME.TEST:{Body(Hex, 32)}${Body(Hex, 300)}").Leaves("$krb5asrep$23$user@domain.com:hash") with { IsUnbounded = true, Severity = Severity.Medium, IsRandom = false, Reach = 4200 },
        Key("cisco-type-7-password", "reversible password in a Cisco configuration", "https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html", "by setting it anew with a type 8 or 9 secret",
            @"(?i:password|key|secret|md5|key-string) 7 (?<v>(?:0[0-9]|1[0-5])[0-9A-F]{8,80})", "password 7 ", "key 7 ", "secret 7 ", "md5 7 ", "key-string 7 ").Finds("username ada password 7 " + "0822455D0A16" + "544541\n").Leaves("password 7 characters", "password 7 0822") with { IsRandom = false, Severity = Severity.High },
        Key("juniper-type-9-password", "reversible password in a Junos configuration", "https://www.juniper.net/documentation/us/en/software/junos/user-access/topics/topic-map/user-access-passwords.html", "by setting it anew",
            @"(?:secret|pre-shared-key ascii-text|encrypted-password|authentication-key|simple-password) ""\$9\$(?<v>[./A-Za-z0-9\-]{8,120})""", "\"$9$").Finds($"secret \"$9${Body(Alphanumeric, 24)}\";\n").Leaves("secret \"$9$...\";") with { IsRandom = false, Severity = Severity.High, IsUnbounded = true },
    ];
}
