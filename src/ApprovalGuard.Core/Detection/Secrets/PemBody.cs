namespace ApprovalGuard.Detection.Secrets;

/// <summary>What stands inside the armour of a private key.</summary>
internal static class PemBody
{
    private const int LeastCharacters = 48;
    private const double LeastEntropy = 3.5;

    /// <summary>Whether it is base64 of a key, and not dots, words or code that mentions one.</summary>
    public static bool IsKey(string body)
    {
        var kept = new char[body.Length];
        var length = 0;
        foreach (var line in body.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\r", "", StringComparison.Ordinal).Split('\n'))
        {
            if (line.Contains(": ", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var letter in line)
            {
                if (char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/' or '=')
                {
                    kept[length++] = letter;
                }
                else if (!char.IsWhiteSpace(letter) && letter is not ('"' or '\'' or '+' or ',' or '\\' or '>' or '*' or '#' or '|' or ';' or '`' or '-' or ')'))
                {
                    return false;
                }
            }
        }

        return length >= LeastCharacters && Entropy.BitsPerCharacter(kept.AsSpan(0, length)) >= LeastEntropy;
    }
}
