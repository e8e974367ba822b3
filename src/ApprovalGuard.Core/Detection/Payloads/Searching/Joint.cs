using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>Reads what stands between two parts of an expression.</summary>
internal static class Joint
{
    private const int Longest = 256;

    /// <summary>Characters of the operators <c>+ . .. &amp; ~ ++ &lt;&gt; || &lt;&lt;</c>.</summary>
    private static readonly SearchValues<char> OperatorCharacters = SearchValues.Create("+.&~<>|");

    private static readonly string[] Operators = ["+", ".", "..", "&", "~", "++", "<>", "||", "<<"];

    /// <summary>What joins the parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Offset after the first part, its quote included.</param>
    /// <param name="to">Offset of the second part, its quote included.</param>
    /// <param name="joinsAdjacent">Whether literals beside each other are one.</param>
    public static JointKind Between(ReadOnlySpan<char> text, int from, int to, bool joinsAdjacent)
    {
        if (to <= from || to - from > Longest)
        {
            return JointKind.None;
        }

        var gap = WithoutPrefix(text[from..to]);
        var rest = gap.TrimStart();
        if (rest.IsEmpty)
        {
            return gap.IsEmpty || !joinsAdjacent ? JointKind.None : JointKind.Joined;
        }

        if (rest[0] == ',')
        {
            return WithoutComment(rest[1..]).IsEmpty ? JointKind.Listed : JointKind.None;
        }

        if (rest[0] == '\\')
        {
            return rest[1..].IsWhiteSpace() && rest.Contains('\n') ? JointKind.Joined : JointKind.None;
        }

        return IsOperator(rest) ? JointKind.Joined : JointKind.None;
    }

    private static bool IsOperator(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExcept(OperatorCharacters);
        var sign = length < 0 ? rest : rest[..length];
        foreach (var candidate in Operators)
        {
            if (sign.SequenceEqual(candidate))
            {
                // Visual Basic goes on in the next line after an underscore.
                return WithoutComment(rest[sign.Length..].TrimStart().TrimStart('_')).IsEmpty;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        while (rest.StartsWith("//") || rest.StartsWith("#"))
        {
            var end = rest.IndexOf('\n');
            rest = end < 0 ? [] : rest[end..].Trim();
        }

        return rest;
    }

    /// <summary>Without the letters that some languages put before a literal: <c>b"…"</c>, <c>@"…"</c>, <c>L"…"</c>.</summary>
    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> gap)
    {
        var prefix = 0;
        while (prefix < 2 && gap.Length > prefix && gap[^(prefix + 1)] is 'b' or 'r' or 'u' or 'f' or 'L' or '@' or '$' or 'B' or 'R')
        {
            prefix++;
        }

        return gap[..^prefix];
    }
}
