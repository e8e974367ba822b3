using System.Collections.Frozen;

namespace ApprovalGuard.Detection.Secrets.Names;

/// <summary>Says what a name promises of its value, by the words it is made of.</summary>
internal static class SecretName
{
    /// <summary>Longer names are something else.</summary>
    public const int Longest = 100;

    /// <summary>What the name promises.</summary>
    /// <param name="name">An identifier, a property's path, a flag or a few words, in any notation.</param>
    public static NameKind KindOf(ReadOnlySpan<char> name)
    {
        if (name.Length > Longest)
        {
            return NameKind.None;
        }

        var words = new NameWords(name, stackalloc char[Longest]);
        var (kind, qualifier, isDenied, isTakenBack) = (NameKind.None, KeyQualifier.None, false, false);
        while (words.MoveNext())
        {
            var word = words.Current;
            var promised = KindOfWord(word, qualifier);
            if (promised != NameKind.None)
            {
                (kind, isTakenBack) = (promised, false);
            }
            else if (kind == NameKind.None)
            {
                isDenied |= NameVocabulary.Denies(word);
            }
            else
            {
                isTakenBack |= NameVocabulary.TakesBack(word) || (kind == NameKind.Opaque && word is "value" or "values");
            }

            qualifier = NameVocabulary.QualifierOf(word, qualifier);
        }

        return isDenied || isTakenBack ? NameKind.None : kind;
    }

    /// <summary>Whether the name is that of a pair of user and password: <c>auth</c>, <c>credentials</c>.</summary>
    public static bool IsLogin(ReadOnlySpan<char> name) =>
        name.EndsWith("auth", StringComparison.OrdinalIgnoreCase) || name.EndsWith("credentials", StringComparison.OrdinalIgnoreCase) || name.EndsWith("creds", StringComparison.OrdinalIgnoreCase);

    private static NameKind KindOfWord(ReadOnlySpan<char> word, KeyQualifier qualifier)
    {
        if (word is "key" or "keys")
        {
            return qualifier switch
            {
                KeyQualifier.Secret => NameKind.Issued,
                KeyQualifier.Harmless => NameKind.None,
                _ => NameKind.Opaque,
            };
        }

        return NameVocabulary.KindOf(word);
    }
}
