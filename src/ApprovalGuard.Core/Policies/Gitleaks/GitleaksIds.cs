using System.Text;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>Ids of gitleaks' rules, which may be any text, as ids of this product.</summary>
internal static class GitleaksIds
{
    private const int Longest = 60;

    /// <summary>In kebab case: <c>acme-api-key</c> of <c>ACME API_key</c>.</summary>
    public static string Of(string id)
    {
        var kebab = new StringBuilder();
        foreach (var letter in id.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                kebab.Append(letter);
            }
            else if (kebab.Length > 0 && kebab[^1] != '-')
            {
                kebab.Append('-');
            }
        }

        var text = kebab.ToString(0, Math.Min(kebab.Length, Longest)).TrimEnd('-');
        return text.Length > 0 ? text : "gitleaks-rule";
    }
}
