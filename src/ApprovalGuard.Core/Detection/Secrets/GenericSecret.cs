using System.Buffers;
using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>Values assigned to names that promise a secret: <c>db_password = "…"</c>, <c>apiKey: …</c>, <c>&lt;token&gt;…</c>, <c>--password …</c>.</summary>
internal static class GenericSecret
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("!@$%^&*-+=?~");

    private const int MinimumPassword = 6;
    private const int MinimumToken = 16;
    private const double TokenEntropy = 3.2;

    /// <summary>A value as a machine makes it.</summary>
    public static readonly RuleInfo Token = new()
    {
        Id = "generic-secret",
        Category = Category.Secret,
        Severity = Severity.High,
        Title = "secret in an assignment",
        Why = "Whoever can read the repository can use it, now and later: Git keeps every version.",
        Do = "Read it from the environment or a secret store, and revoke it where it was issued.",
        Reference = "https://cwe.mitre.org/data/definitions/798.html",
        Positives =
        [
            RuleExample.Joined("api_secret = \"", "q7Zr2", "Xw9Lk4Vb8Nm3Tc6Yp1", "\""),
            RuleExample.Joined("{ \"clientSecret\": \"", "Hk29sPq", "01LmVx83Jd77", "\" }"),
        ],
        Negatives =
        [
            "token = os.environ[\"TOKEN\"]", "secret_name = \"projects/prod/secrets/db\"", "access_token: ${{ secrets.NPM_TOKEN }}", "let token = parser.next_token();",
        ],
    };

    /// <summary>A value as a person makes it.</summary>
    public static readonly RuleInfo Password = Token with
    {
        Id = "generic-password",
        Severity = Severity.Medium,
        Title = "password in an assignment",
        Positives = [RuleExample.Joined("db_password = \"", "Tr4vel-", "Lamp77", "\""), new("DB_PASSWORD=" + "Kitten" + "9!Moon", "deploy/.env")],
        Negatives = ["password = \"changeme\"", "password: str", "password = input(\"Password: \")", "password_hash = \"5f4dcc3b5aa765d61d8327deb882cf99\""],
    };

    /// <summary>Both rules.</summary>
    public static readonly ImmutableArray<RuleInfo> Rules = [Token, Password];

    /// <summary>The secret assigned to the name that holds this word; null where there is none.</summary>
    public static Sighting? Find(SourceText piece, int offset, int length, RepoPath path)
    {
        var text = piece.Text;
        var assignment = Assignment.Read(text, offset, length, AllowsBareValues(path));
        if (!assignment.IsThere)
        {
            return null;
        }

        var name = text.AsSpan(offset, length);
        var value = text.AsSpan(assignment.ValueStart, assignment.ValueLength);
        if (SecretName.IsTakenBack(assignment.RestOfName) || Placeholder.IsMadeUp(value) || !IsPlausible(value))
        {
            return null;
        }

        var isPassword = name.Contains("pass", StringComparison.OrdinalIgnoreCase) || name.Contains("pwd", StringComparison.OrdinalIgnoreCase)
            || name.Contains("senha", StringComparison.OrdinalIgnoreCase) || name.Contains("contrasena", StringComparison.OrdinalIgnoreCase);
        var isToken = LooksIssued(value);
        return isToken || (isPassword && LooksChosen(value))
            ? new Sighting(isToken ? Token : Password, assignment.ValueStart, assignment.ValueLength)
            : null;
    }

    /// <summary>In code a value without quotes is an expression.</summary>
    private static bool AllowsBareValues(RepoPath path) =>
        path.Extension is ".env" or ".yml" or ".yaml" or ".properties" or ".ini" or ".cfg" or ".conf" or ".sh" or ".bash" or ".zsh" or ".txt" or ".netrc" or ".npmrc"
            or ".md" or ".xml" or ".config" or ".bat" or ".cmd" or ".log" or ".service" or ".tfvars" or ""
        || path.Name.StartsWith(".env", StringComparison.OrdinalIgnoreCase) || path.Name.Contains("rc", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlausible(ReadOnlySpan<char> value) =>
        value.Length is >= MinimumPassword and <= 512
        && value.IndexOfAny(' ', '\t', '\n') < 0
        && !value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && value[0] is not ('/' or '.' or '#' or '&' or '*' or '(') && !value.Contains("://", StringComparison.Ordinal)
        && !value.ContainsAny('(', '\\');

    /// <summary>Long, with digits and letters mixed, and unlike a word.</summary>
    private static bool LooksIssued(ReadOnlySpan<char> value) =>
        value.Length >= MinimumToken
        && value.ContainsAnyInRange('0', '9')
        && (value.ContainsAnyInRange('a', 'z') || value.ContainsAnyInRange('A', 'Z'))
        && !value.ContainsAny('.', ',', ':')
        && Entropy.BitsPerCharacter(value) >= TokenEntropy;

    /// <summary>Two kinds of characters beside each other, one of them no letter, as password rules ask for.</summary>
    private static bool LooksChosen(ReadOnlySpan<char> value)
    {
        var digits = value.ContainsAnyInRange('0', '9');
        var letters = value.ContainsAnyInRange('a', 'z') || value.ContainsAnyInRange('A', 'Z');
        var signs = value.ContainsAny(Signs);
        return letters && (digits || signs) && !IsWords(value);
    }

    /// <summary>Words joined by hyphens, dots or underscores: a name of something.</summary>
    private static bool IsWords(ReadOnlySpan<char> value)
    {
        foreach (var letter in value)
        {
            if (!char.IsAsciiLetter(letter) && letter is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
