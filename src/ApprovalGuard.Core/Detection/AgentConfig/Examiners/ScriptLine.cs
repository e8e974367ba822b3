using System.Text;
using ApprovalGuard.Detection.AgentConfig.Reading;

namespace ApprovalGuard.Detection.AgentConfig.Examiners;

/// <summary>A line of a script that says something: no blank one, no comment. What goes on behind its end is part of it.</summary>
/// <param name="Text">The line, without blanks around it.</param>
/// <param name="Start">Its offset.</param>
/// <param name="Length">Its length where it begins; lines that it goes on over do not count.</param>
internal readonly record struct ScriptLine(string Text, int Start, int Length)
{
    /// <summary>All of the text.</summary>
    public static IEnumerable<ScriptLine> AllIn(string text)
    {
        for (var position = 0; position < text.Length;)
        {
            var (start, length, next) = At(text, position);
            position = next;
            if (length == 0 || IsComment(text, start))
            {
                continue;
            }

            yield return GoesOn(text.AsSpan(start, length)) ? new ScriptLine(Joined(text, start, length, ref position), start, length) : new ScriptLine(text.Substring(start, length), start, length);
        }
    }

    /// <summary>The line as a setting without a name, for remarks.</summary>
    public Setting ToSetting() => new([], Text, Start, Length);

    private static (int Start, int Length, int Next) At(string text, int position)
    {
        var end = text.IndexOf('\n', position);
        end = end < 0 ? text.Length : end;
        var line = text.AsSpan(position, end - position);
        var body = line.TrimStart();
        return (end - body.Length, body.TrimEnd().Length, end + 1);
    }

    private static bool IsComment(string text, int start) => text[start] == '#' || text.AsSpan(start).StartsWith("//");

    /// <summary>Whether a shell reads on: behind a backslash, a pipe or an "and".</summary>
    private static bool GoesOn(ReadOnlySpan<char> line) => line is [.., '\\'] or [.., '|'] or [.., '&', '&'];

    private static string Joined(string text, int start, int length, ref int position)
    {
        var joined = new StringBuilder().Append(text, start, length);
        for (var goesOn = true; goesOn && position < text.Length;)
        {
            (start, length, position) = At(text, position);
            if (joined[^1] == '\\')
            {
                joined.Length--;
            }

            joined.Append(' ').Append(text, start, length);
            goesOn = GoesOn(text.AsSpan(start, length));
        }

        return joined.ToString();
    }
}
