using System.Collections.Immutable;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Words and defaults that the rules of providers' keys share.</summary>
internal static class Issued
{
    /// <summary>Lower-case hex digits.</summary>
    public const string Hex = "0123456789abcdef";

    /// <summary>Letters and digits.</summary>
    public const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Base32's letters and digits.</summary>
    public const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Capital letters and digits.</summary>
    public const string Capital = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>A key that is known by its own prefix.</summary>
    /// <param name="id">Kebab-case id.</param>
    /// <param name="title">A few words.</param>
    /// <param name="reference">The provider's documentation of the format.</param>
    /// <param name="revoke">Where to revoke it: words that follow "Revoke it".</param>
    /// <param name="pattern">The format.</param>
    /// <param name="keywords">Its prefixes.</param>
    public static SecretRule Key(string id, string title, string reference, string revoke, string pattern, params ImmutableArray<string> keywords) => new()
    {
        Id = id,
        Category = Category.Secret,
        Severity = Severity.Critical,
        Title = title,
        Why = "Whoever can read the repository can use it, now and later: Git keeps every version.",
        Do = $"Read it from the environment. If it was ever pushed or shared, revoke it {revoke} first.",
        Reference = reference,
        Pattern = () => pattern,
        Keywords = keywords,
    };

    /// <summary>Letters that look like an issued key's and never change; each call with another seed gives others.</summary>
    public static string Body(string alphabet, int length, uint seed = 7)
    {
        var letters = new char[length];
        var state = seed * 2654435761u;
        for (var i = 0; i < length; i++)
        {
            state = (state * 1664525u) + 1013904223u;
            letters[i] = alphabet[(int)((state >> 16) % (uint)alphabet.Length)];
        }

        return new string(letters);
    }

    /// <summary>An example: the prefix, and a body that stands nowhere in the source.</summary>
    public static RuleExample Example(string prefix, string alphabet, int length, string end = "") => new($"key = \"{prefix}{Body(alphabet, length)}{end}\"");
}
