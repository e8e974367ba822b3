using System.Collections.Immutable;
using ApprovalGuard.Detection.Secrets.Leads;
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

    private const int MostOfList = 50;

    /// <summary>Both rules.</summary>
    public static readonly ImmutableArray<RuleInfo> Rules = [Token, Password];

    /// <summary>Adds the secrets that are assigned to the name.</summary>
    public static void Find(SecretSearch search, NameSpan name)
    {
        var text = search.Text;
        var kind = SecretName.KindOf(text.AsSpan(name.Start, name.End - name.Start));
        if (kind == NameKind.None || search.File.IsLock || name.IsIndex(text) || (kind == NameKind.Opaque && Surroundings.SayPublic(text, name)))
        {
            return;
        }

        var assignment = AssignmentReader.Read(text, name, !search.File.IsCode || Surroundings.AreText(text, name));
        if (!assignment.IsThere || Surroundings.EndAt(text, name, assignment.Start - 1))
        {
            return;
        }

        assignment = AuthorizationScheme.Skip(text, name, LiteralReader.Inner(text, assignment));
        Add(search, assignment, Worth(text, assignment, kind));
        var others = SecretName.IsLogin(text.AsSpan(name.Start, name.End - name.Start)) ? NameKind.Password : kind;
        var next = ListReader.Next(text, assignment);
        for (var count = 0; next.IsThere && count < MostOfList; count++)
        {
            Add(search, next, Worth(text, next, others));
            next = ListReader.Next(text, next);
        }
    }

    /// <summary>Adds a value, if it is worth something.</summary>
    public static void Add(SecretSearch search, Assignment value, Worth worth)
    {
        if (worth == Values.Worth.None || IssuedPrefixes.Begin(search.Text.AsSpan(value.Start, value.Length)) || (search.File.IsTranslation && worth != Values.Worth.Issued))
        {
            return;
        }

        var rule = worth == Values.Worth.Issued ? Token : Password;
        var severity = worth == Values.Worth.Weak ? Severity.Low : rule.Severity;
        search.Found.Add(new Sighting(rule, value.Start, value.Length) { Severity = search.File.IsTrial && severity > Severity.Low ? severity - 1 : severity });
    }

    private static Worth Worth(string text, Assignment value, NameKind kind) => ValueJudge.Of(text.AsSpan(value.Start, value.Length), kind, value.Notation);
}
