using System.Collections.Immutable;

namespace ApprovalGuard.Detection.AgentConfig.Reading;

/// <summary>A value of a configuration file, and where it stands.</summary>
/// <param name="Path">The names that lead to it; an item of a list is <c>[0]</c>.</param>
/// <param name="Value">The value as text, unquoted; null for a group or a list.</param>
/// <param name="Start">Offset of what to mark: the value, or the name of a group.</param>
/// <param name="Length">Characters to mark.</param>
internal sealed record Setting(ImmutableArray<string> Path, string? Value, int Start, int Length)
{
    /// <summary>The last name that is not an item's number.</summary>
    public string Name
    {
        get
        {
            for (var i = Path.Length - 1; i >= 0; i--)
            {
                if (!IsItem(Path[i]))
                {
                    return Path[i];
                }
            }

            return "";
        }
    }

    /// <summary>The value, or nothing.</summary>
    public string Text => Value ?? "";

    /// <summary>Whether the value is a switch that is on.</summary>
    public bool IsOn => Text.Equals("true", StringComparison.OrdinalIgnoreCase) || Text is "1" or "on" or "yes";

    /// <summary>Whether a name stands for the position in a list.</summary>
    public static bool IsItem(string name) => name.Length > 2 && name[0] == '[' && name[^1] == ']';
}
