using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>
/// Keys without a form of their own: plain hex, letters, a UUID. What tells them is a name that says both whose they are and that they are secret
/// (<c>DATADOG_API_KEY=…</c>), the provider's name over a field that says so (<c>datadog: { api_key: … }</c>), or a call on the provider's client
/// (<c>datadog("…")</c>). The provider's name alone is not enough: lock files put digests beside the names of packages.
/// </summary>
/// <remarks>
/// The pattern walks word by word from the provider's name to something of the value's form, and looks back for the promise only there. The walk
/// is atomic and stops at the next mention of the name, so that a text made of names costs one step each.
/// </remarks>
internal static class NamedKey
{
    /// <summary>What, later in a name, takes a promise back.</summary>
    private const string TakenBack = @"(?:hash|sha|md5|digest|checksum|fingerprint|(?:_|-|(?-i:I))id\b)";

    /// <summary>A word in a name that promises a secret. It is read from its end: so the rare word is looked for before its neighbours.</summary>
    private const string Promise = $@"(?!\w{{0,18}}{TakenBack})(?:key|token|secret|passw|pwd|auth(?!or)|credential|bearer|pat(?![a-z]))[\w\-]{{0,14}}";

    /// <summary>A whole field name that promises a secret.</summary>
    private const string Field =
        @"(?<!\w)(?:x-)?(?:(?:access|account|admin|api|app|application|auth|bot|client|consumer|developer|integration|live|master|personal|private|prod|production|project|"
        + @"read|rest|secret|server|service|user|webhook|write)[_\-. ]?){0,3}(?:key|token|secret|password|authorization|pat|signature)";

    /// <summary>What stands between a name and its value in code, configuration, headers, command lines and XML.</summary>
    private const string Between =
        @"(?>[\s""'`:=,>|()?@\[\]\\{}\-]{1,24})(?>(?:value|default|bearer|token|basic|apikey|api_key|key|string|str)\b[\s""'`:=>(,|]{1,12})?";

    private const string Joint = @"[_\-. ]?";
    private const string SameName = @"[\w.\-\[\]""' ]{0,32}";
    private const string Call = @"[\w.\-]{0,24}\(\s{0,8}[""'`]";
    private const string End = @"(?![\w+/=\-])(?!\.\w)";
    private static readonly string[] Joints = ["", "_", "-", ".", " "];

    /// <summary>A key that is known by its name.</summary>
    /// <param name="id">Kebab-case id.</param>
    /// <param name="title">A few words.</param>
    /// <param name="reference">The provider's documentation.</param>
    /// <param name="revoke">Where to revoke it.</param>
    /// <param name="value">The format of the value.</param>
    /// <param name="names">The provider's names; also the keywords. A space stands for every way to join two words (<c>scale api</c>: <c>scale_api</c>, <c>scaleApi</c> …).</param>
    public static SecretRule Named(string id, string title, string reference, string revoke, string value, params ImmutableArray<string> names) =>
        Issued.Key(id, title, reference, revoke, "", [.. names.SelectMany(Spellings)]) with
        {
            Pattern = () => Pattern(value, names),
            IsContext = true,
            IsUnbounded = true,
            MinimumEntropy = 3,
            Severity = Severity.High,
            Reach = 500,
        };

    /// <summary>
    /// A key that is known by the host that it is sent to: <c>curl -H "Authorization: Bearer …" https://api.particle.io/v1/devices</c>.
    /// </summary>
    /// <param name="id">Kebab-case id.</param>
    /// <param name="title">A few words.</param>
    /// <param name="reference">The provider's documentation.</param>
    /// <param name="revoke">Where to revoke it.</param>
    /// <param name="value">The format of the value.</param>
    /// <param name="hosts">Ends of the provider's host names; also the keywords.</param>
    public static SecretRule SentTo(string id, string title, string reference, string revoke, string value, params ImmutableArray<string> hosts) =>
        Issued.Key(id, title, reference, revoke,
            $@"(?i:(?:authorization|api|key|token|secret|-u|--user){Between})(?<v>{value}){End}(?:[^\r\n]{{0,60}}\\\r?\n)?[^\r\n]{{0,80}}?(?i:{string.Join('|', hosts.Select(Regex.Escape))})", hosts) with
        {
            IsContext = true,
            IsUnbounded = true,
            MinimumEntropy = 3,
            Severity = Severity.High,
        };

    /// <summary>
    /// A key whose form is nearly enough, and that a word a little before it makes certain: <c>client.login("…")</c>, <c>storyblok … token: …</c>.
    /// </summary>
    /// <param name="id">Kebab-case id.</param>
    /// <param name="title">A few words.</param>
    /// <param name="reference">The provider's documentation.</param>
    /// <param name="revoke">Where to revoke it.</param>
    /// <param name="value">The format of the value.</param>
    /// <param name="names">Words before it on its line, at most eight others between; also the keywords.</param>
    public static SecretRule Beside(string id, string title, string reference, string revoke, string value, params ImmutableArray<string> names)
    {
        var name = $"(?i:{string.Join('|', names.Select(Regex.Escape))})";
        return Issued.Key(id, title, reference, revoke,
            $@"{name}(?!{name})(?>\w{{0,60}})(?:(?>[^\w\r\n]{{1,24}})(?!{name})(?>\w{{1,60}})){{0,8}}?(?>\W{{1,24}})(?<v>{value}){End}", names) with
        {
            IsUnbounded = true,
            MinimumEntropy = 3,
            Reach = 160,
        };
    }

    private static string Pattern(string value, ImmutableArray<string> names)
    {
        var name = $"(?:{string.Join('|', names.Select(static name => string.Join(Joint, name.Split(' ').Select(Regex.Escape))))})";
        var word = $@"(?!{name})(?>\w{{1,60}})";
        var further = $@"(?>[^\w\r\n]{{1,24}}){word}";
        var line = $@"(?>[^\w\r\n]{{0,40}}\r?\n\W{{0,60}}){word}(?:{further}){{0,8}}?";
        var promised = $@"(?<={name}{SameName}{Promise}{Between}|(?![\w\-]{{0,40}}{TakenBack}){name}(?<=key|token|secret|password|pat)[\w\-]{{0,14}}{Between}|{Field}{Between}|{name}{Call})";
        var published = $@"(?<!(?:public|publishable|site)[\w""']{{0,12}}{Between})";
        return $@"(?i:{name}(?!{name})(?>\w{{0,60}})(?:{further}){{0,14}}?(?:{line}){{0,3}}?(?>\W{{1,40}}))(?=(?:{value}){End})(?i:{promised}{published})(?<v>{value}){End}";
    }

    private static string[] Spellings(string name) =>
        name.Contains(' ', StringComparison.Ordinal) ? [.. Joints.Select(joint => name.Replace(" ", joint, StringComparison.Ordinal))] : [name];
}
