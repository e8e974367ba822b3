using System.Buffers;
using ApprovalGuard.Detection.Secrets.Names;

namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>The name right before a value, as seen from a provider's name further before it.</summary>
internal static class ContextName
{
    private const int MostBetween = 24;
    private const int Longest = 60;

    private static readonly SearchValues<char> Between = SearchValues.Create(" \t\r\n\"'`:=,>|()?@[]\\{}-*");
    private static readonly SearchValues<char> NameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create("\n=:;,(){}<>|");

    /// <summary>Words that may stand between a name and its value.</summary>
    private static readonly string[] Links = ["value", "default", "bearer", "token", "basic", "apikey", "api_key", "key", "string", "str"];

    /// <summary>Whether the name right before the value promises a secret, or calls what bears the provider's name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="provider">Offset of the provider's name.</param>
    /// <param name="value">Offset of the value.</param>
    public static bool Promises(string text, int provider, int value)
    {
        var end = BeforeBetween(text, value);
        if (end < 0)
        {
            return false;
        }

        var start = StartOfName(text, end);
        if (text.AsSpan(start, value - start).TrimEnd(" \t\r\n\"'`") is [.., '('] && provider >= start && provider < end)
        {
            return true;
        }

        if (IsPromise(text, provider, start, end))
        {
            return true;
        }

        // The word may be a link: "password: { value: … }", "Authorization: token …".
        if (!Links.Contains(text[start..end], StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        end = BeforeBetween(text, start);
        return end > 0 && IsPromise(text, provider, StartOfName(text, end), end);
    }

    /// <summary>The name alone, or the words from the provider's name to it: <c>Datadog API key</c>.</summary>
    private static bool IsPromise(string text, int provider, int start, int end)
    {
        var isPhrase = provider < start && end - provider <= Longest && !text.AsSpan(provider, end - provider).ContainsAny(PhraseEnds);
        var phrase = text.AsSpan(isPhrase ? provider : start, end - (isPhrase ? provider : start));
        return SecretName.KindOf(phrase) != NameKind.None;
    }

    /// <summary>Skips back what stands between a name and its value; -1 where it is too much, or where no name is.</summary>
    private static int BeforeBetween(string text, int value)
    {
        var least = Math.Max(0, value - MostBetween);
        var before = text.AsSpan(least, value - least);
        var last = before.LastIndexOfAnyExcept(Between);
        return last < 0 || last == before.Length - 1 || !NameLetters.Contains(before[last]) ? -1 : least + last + 1;
    }

    private static int StartOfName(string text, int end)
    {
        var least = Math.Max(0, end - Longest);
        return least + text.AsSpan(least, end - least).LastIndexOfAnyExcept(NameLetters) + 1;
    }
}
