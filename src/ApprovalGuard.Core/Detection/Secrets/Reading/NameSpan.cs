using System.Collections.Frozen;

namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>The whole name around a keyword, and how it stands there.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
internal readonly record struct NameSpan(int Start, int End)
{
    private const int Longest = 100;

    private static readonly FrozenSet<string> Directives = new[]
    {
        "", "define", "set", "SET", "export", "ENV", "ARG", "env", "setenv", "setx", "const", "let", "var", "val", "enable", "config", "x", "with", "WITH", "encrypted", "ENCRYPTED", "login", "LOGIN", "user", "USER",
        "role", "ROLE", "our", "my", "local", "static", "property", "ext", "def", "auth", "AUTH", "pre-shared", "server", "neighbor", "global",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether there is one; what is too long is no name.</summary>
    public bool IsThere => End > Start;

    /// <summary>Reads the name that holds the keyword.</summary>
    public static NameSpan Around(string text, int offset, int length)
    {
        var start = offset;
        while (start > 0 && Belongs(text, start - 1) && offset - start <= Longest)
        {
            start--;
        }

        var end = offset + length;
        while (end > start && !IsLetter(text[end - 1]))
        {
            end--;
        }

        while (end < text.Length && Belongs(text, end) && end - start <= Longest)
        {
            end++;
        }

        while (start < offset && !IsLetter(text[start]))
        {
            start++;
        }

        return end - start > Longest ? default : new NameSpan(start, end);
    }

    /// <summary>Whether the name is a flag of a command: <c>--password</c>, <c>-Password</c>, <c>/password</c>.</summary>
    public bool IsFlag(string text) =>
        Start > 0 && text[Start - 1] is '-' or '/' && (Start == 1 || text[Start - 2] is ' ' or '\t' or '\n' or '-' or '"' or '\'' or '`' or '[' or '(' or ',');

    /// <summary>Whether the name is a variable that picks an entry: <c>records[token] = "…"</c>.</summary>
    public bool IsIndex(string text) => Start > 0 && text[Start - 1] == '[' && End < text.Length && text[End] == ']';

    /// <summary>Without a method that is called on the name to set or compare it: <c>password.equals(</c>; the call then stands where an operator would.</summary>
    public NameSpan WithoutMethod(string text)
    {
        var name = text.AsSpan(Start, End - Start);
        var dot = name.LastIndexOf('.');
        return dot > 0 && End < text.Length && text[End] == '(' && Operators.Setters.Contains(name[(dot + 1)..].ToString()) ? this with { End = Start + dot } : this;
    }

    /// <summary>The character before the name; a line feed at the start of the text.</summary>
    public char Before(string text) => Start > 0 ? text[Start - 1] : '\n';

    /// <summary>Whether nothing stands before the name on its line but blanks, comment signs, and words that a value follows: <c>#define KEY "…"</c>.</summary>
    public bool BeginsLine(string text)
    {
        var start = Start;
        while (start > 0 && text[start - 1] != '\n' && Start - start < Longest)
        {
            start--;
        }

        var before = text.AsSpan(start, Start - start).Trim(" \t#/*;:->$'\"\r");
        foreach (var range in before.Split(' '))
        {
            if (!Directives.Contains(before[range].Trim("$:#-_").ToString()))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(char letter) => char.IsLetterOrDigit(letter);

    /// <summary>Letters, digits and underscores; hyphens and dots between them.</summary>
    private static bool Belongs(string text, int index)
    {
        var letter = text[index];
        return IsLetter(letter) || letter == '_'
            || (letter is '-' or '.' && index > 0 && index + 1 < text.Length && IsWordSign(text[index - 1]) && IsWordSign(text[index + 1]));
    }

    private static bool IsWordSign(char letter) => IsLetter(letter) || letter == '_';
}
