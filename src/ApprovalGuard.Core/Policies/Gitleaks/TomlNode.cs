namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>A value of a TOML text with its place.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
internal abstract record TomlNode(int Line, int Column)
{
    /// <summary>A string.</summary>
    public sealed record Text(string Value, int Line, int Column) : TomlNode(Line, Column);

    /// <summary>A number.</summary>
    public sealed record Number(double Value, int Line, int Column) : TomlNode(Line, Column);

    /// <summary>true or false.</summary>
    public sealed record Flag(bool Value, int Line, int Column) : TomlNode(Line, Column);

    /// <summary>A value of a kind that nobody asks for: a date.</summary>
    public sealed record Other(int Line, int Column) : TomlNode(Line, Column);

    /// <summary>An array, or tables under one name.</summary>
    public sealed record List(IReadOnlyList<TomlNode> Items, int Line, int Column) : TomlNode(Line, Column);

    /// <summary>A table; names are told apart whatever their case, as gitleaks reads them.</summary>
    public sealed record Table(IReadOnlyDictionary<string, TomlNode> Values, int Line, int Column) : TomlNode(Line, Column);
}
