using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection.Secrets.Names;
using ApprovalGuard.Detection.Secrets.Reading;
using ApprovalGuard.Detection.Secrets.Values;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>Values assigned to names that promise a secret: <c>db_password = "…"</c>, <c>apiKey: …</c>, <c>&lt;token&gt;…</c>, <c>--password …</c>.</summary>
internal static class GenericSecret
{
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

    /// <summary>The secret assigned to the name; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">A name in it.</param>
    /// <param name="path">The file.</param>
    public static Sighting? Find(string text, NameSpan name, RepoPath path)
    {
        var kind = SecretName.KindOf(text.AsSpan(name.Start, name.End - name.Start));
        if (kind == NameKind.None)
        {
            return null;
        }

        var assignment = AssignmentReader.Read(text, name, FileKind.AllowsBareValues(path));
        return assignment.IsThere ? Judged(text, name, kind, assignment) : null;
    }

    private static Sighting? Judged(string text, NameSpan name, NameKind kind, Assignment assignment)
    {
        assignment = AuthorizationScheme.Skip(text, name, assignment);
        var value = text.AsSpan(assignment.Start, assignment.Length);
        return ValueJudge.Of(value, kind, assignment.Notation) switch
        {
            Worth.Issued => new Sighting(Token, assignment.Start, assignment.Length),
            Worth.Chosen => new Sighting(Password, assignment.Start, assignment.Length),
            Worth.Weak => new Sighting(Password, assignment.Start, assignment.Length) { Severity = Severity.Low },
            _ => null,
        };
    }
}
