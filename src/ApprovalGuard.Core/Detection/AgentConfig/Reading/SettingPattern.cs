namespace ApprovalGuard.Detection.AgentConfig.Reading;

/// <summary>
/// Names that lead to a setting, from its end: <c>permissions/allow/[]</c> matches wherever a file nests it. <c>*</c> stands for one name, or a
/// part of one; <c>[]</c> for an item of a list.
/// </summary>
internal sealed class SettingPattern
{
    private readonly string[] _names;

    /// <summary>Takes the names, with slashes between them.</summary>
    public SettingPattern(string pattern) => _names = pattern.Split('/');

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

            isNamed |= _names[^i] is not ("*" or "[]");
        }

        return isNamed;
    }

    private static bool MatchesName(string pattern, string name) => pattern switch
    {
        "[]" => Setting.IsItem(name),
        "*" => true,
        [.., '*'] => name.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase),
        ['*', ..] => name.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase),
        _ => name.Equals(pattern, StringComparison.OrdinalIgnoreCase),
    };
}
