namespace ApprovalGuard.LockFiles.Shapes;

/// <summary>One look over one file: which names it has that its format does not give.</summary>
internal sealed class ShapeWalk
{
    /// <summary>What a newer version of a tool may have added since.</summary>
    private const int MostNewNames = 5;

    private readonly HashSet<string> _newNames = new(StringComparer.Ordinal);

    /// <summary>Whether the file may have a name that the format does not give.</summary>
    public bool MayHave(string name) =>
        name.Length is > 1 and <= 40 && !name.AsSpan().ContainsAnyExcept(Shape.NameLetters) && (_newNames.Add(name) ? _newNames.Count <= MostNewNames : true);
}
