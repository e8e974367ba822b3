using ApprovalGuard.Detection.AgentConfig.Reading;

namespace ApprovalGuard.Detection.AgentConfig.Examiners;

/// <summary>A line of a script that says something: no blank one, no comment.</summary>
/// <param name="Text">The line, without blanks around it.</param>
/// <param name="Start">Its offset.</param>
internal readonly record struct ScriptLine(string Text, int Start)
{
    /// <summary>Lines looked at of one file.</summary>
    private const int MostLines = 20_000;

    /// <summary>All of the text; lines that end in a backslash are not joined, since each is found at its place.</summary>
    public static IEnumerable<ScriptLine> AllIn(string text)
    {
        var count = 0;
        for (var position = 0; position < text.Length && count < MostLines; count++)
        {
            var end = text.IndexOf('\n', position);
            end = end < 0 ? text.Length : end;
            var start = position;
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            var line = text.AsSpan(start, end - start).TrimEnd();
            if (!line.IsEmpty && line[0] != '#' && !line.StartsWith("//"))
            {
                yield return new ScriptLine(line.ToString(), start);
            }

            position = end + 1;
        }
    }

    /// <summary>The line as a setting without a name, for remarks.</summary>
    public Setting ToSetting() => new([], Text, Start, Text.Length);
}
