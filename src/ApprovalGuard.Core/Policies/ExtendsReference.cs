namespace ApprovalGuard.Policies;

/// <summary><c>extends: owner/repository@REF</c>: an organisation's policy by repository and commit or tag.</summary>
/// <param name="Repository"><c>owner/repository</c>, or <c>host/owner/repository</c>.</param>
/// <param name="Ref">Commit or tag.</param>
public sealed record ExtendsReference(string Repository, string Ref)
{
    /// <summary>Reads the text; null where it is not of that form.</summary>
    public static ExtendsReference? Parse(string text)
    {
        var at = text.LastIndexOf('@');
        if (at <= 0 || at == text.Length - 1)
        {
            return null;
        }

        var (repository, reference) = (text[..at], text[(at + 1)..]);
        var parts = repository.Split('/');
        var isPlain = parts.Length is 2 or 3 && Array.TrueForAll(parts, IsName) && !reference.StartsWith('-') && reference.Split('/').All(IsName);
        return isPlain ? new ExtendsReference(repository, reference) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Repository}@{Ref}";

    private static bool IsName(string part) =>
        part is not ("" or "." or "..") && part.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
