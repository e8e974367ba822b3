using ApprovalGuard.LockFiles.Shapes;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>Reads <c>yarn.lock</c> of yarn 1, which has a syntax of its own, and of later versions, which is YAML.</summary>
internal static class YarnLock
{
    /// <summary>Characters of the longest name: of some packages many ranges are asked for.</summary>
    public const int LongestName = 8000;

    private const int LongestRange = 600;

    /// <summary>The names and ranges under which an entry is asked for: <c>left-pad@^1.0.0, left-pad@^1.1.0</c>.</summary>
    public static Shape Descriptors { get; } = Shape.Text(LongestName, static text => text.Split(", ").All(IsDescriptor));

    /// <summary>Reads the text.</summary>
    public static LockFile Read(string text) =>
        text.Contains("\n__metadata:", StringComparison.Ordinal) ? YarnBerryLock.Read(text) : YarnClassicLock.Read(text);

    private static bool IsDescriptor(string text)
    {
        var (name, place) = Split(text);
        return name.Length is > 0 and <= 300 && place.Length <= LongestRange && Grammar.IsName(name) && Grammar.IsRange(place);
    }

    /// <summary>The name in a descriptor or locator (<c>@scope/name@npm:^1.0.0</c>) and what follows it.</summary>
    public static (string Name, string Place) Split(string descriptor)
    {
        var at = descriptor.IndexOf('@', Math.Min(1, descriptor.Length));
        return at < 0 ? (descriptor, "") : (descriptor[..at], descriptor[(at + 1)..]);
    }
}
