namespace ApprovalGuard.Detection.AgentConfig.Reading;

/// <summary>
/// Names that lead to a setting, from its end: <c>permissions/allow/[]</c> matches wherever a file nests it. <c>*</c> stands for one name, or a
/// part of one; <c>[]</c> for an item of a list.
/// </summary>
internal sealed class SettingPattern
{
    private readonly (string Words, NameKind Kind)[] _names;

    /// <summary>Takes the names, with slashes between them.</summary>
    public SettingPattern(string pattern) => _names = [.. pattern.Split('/').Select(static name => name switch
    {
        "[]" => (name, NameKind.Item),
        "*" => (name, NameKind.Any),
        [.., '*'] => (name[..^1], NameKind.Beginning),
        ['*', ..] => (name[1..], NameKind.End),
        _ => (name, NameKind.Whole),
    })];

    private enum NameKind
    {
        Whole,
        Beginning,
        End,
        Item,
        Any,
    }

    /// <summary>Whether the setting's path ends so. In a part of a file the names above what is seen are unknown and taken to be right, but one name must be seen.</summary>
    public bool Matches(Setting setting, bool isFragment)
    {
        var path = setting.Path;
        if (path.Length < _names.Length && !isFragment)
        {
            return false;
        }

        var known = Math.Min(path.Length, _names.Length);
        var isNamed = false;
        for (var i = 1; i <= known; i++)
        {
            if (!MatchesName(_names[^i], path[^i]))
            {
                return false;
            }

            isNamed |= _names[^i].Kind is not (NameKind.Any or NameKind.Item);
        }

        return isNamed;
    }

    private static bool MatchesName((string Words, NameKind Kind) pattern, string name) => pattern.Kind switch
    {
        NameKind.Item => Setting.IsItem(name),
        NameKind.Any => true,
        NameKind.Beginning => name.StartsWith(pattern.Words, StringComparison.OrdinalIgnoreCase),
        NameKind.End => name.EndsWith(pattern.Words, StringComparison.OrdinalIgnoreCase),
        _ => name.Equals(pattern.Words, StringComparison.OrdinalIgnoreCase),
    };
}
