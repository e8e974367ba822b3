using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection;

/// <summary>One file as detectors see it, the same for a scan and for a change.</summary>
public sealed class InspectedFile
{
    private readonly Func<string?> _wholeNew;
    private readonly Func<string?> _wholeOld;
    private string? _new;
    private string? _old;
    private bool _newRead;
    private bool _oldRead;

    /// <summary>Puts the pieces together; <c>InspectedFiles</c> makes them from changes and scanned files.</summary>
    public InspectedFile(
        RepoPath path, IReadOnlyList<SourceText> pieces, IReadOnlyList<SourceText> removed, FileChange? change, Func<string?> wholeNew, Func<string?> wholeOld)
    {
        Path = path;
        Pieces = pieces;
        Removed = removed;
        Change = change;
        _wholeNew = wholeNew;
        _wholeOld = wholeOld;
    }

    /// <summary>The path on the new side.</summary>
    public RepoPath Path { get; }

    /// <summary>The text to look at: one piece in a scan, one a hunk in a change.</summary>
    public IReadOnlyList<SourceText> Pieces { get; }

    /// <summary>The old side of each hunk with removed lines as targets, for checks that get lost; empty in a scan.</summary>
    public IReadOnlyList<SourceText> Removed { get; }

    /// <summary>The change behind it; null in a scan.</summary>
    public FileChange? Change { get; }

    /// <summary>Why part of the file is not in the pieces (a bound was reached), or null.</summary>
    public string? NotInspected { get; init; }

    /// <summary>Whether whole files can be had at all; false for a diff that comes without them.</summary>
    public bool ComesWhole { get; init; } = true;

    /// <summary>Where it lies, of a file in an archive; then <see cref="Path"/> is its path inside. Null of a file on its own.</summary>
    public ArchivePlace? Within { get; init; }

    /// <summary>The same file with a bound that was reached before its content came here.</summary>
    public InspectedFile With(string notInspected) => Copy(NotInspected ?? notInspected, Within);

    /// <summary>The same file as one that lies in an archive.</summary>
    public InspectedFile In(ArchivePlace place) => Copy(NotInspected, place);

    /// <summary>The whole new file where it can be had (configuration must be parsed whole); else null. Read on first use.</summary>
    public string? WholeNew()
    {
        if (!_newRead)
        {
            _new = _wholeNew();
            _newRead = true;
        }

        return _new;
    }

    /// <summary>The whole old file where there is one and it can be had; else null. Null in a scan.</summary>
    public string? WholeOld()
    {
        if (!_oldRead)
        {
            _old = _wholeOld();
            _oldRead = true;
        }

        return _old;
    }

    private InspectedFile Copy(string? notInspected, ArchivePlace? within) =>
        new(Path, Pieces, Removed, Change, _wholeNew, _wholeOld) { NotInspected = notInspected, ComesWhole = ComesWhole, Within = within };
}
