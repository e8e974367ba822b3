using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>What was to be remarked before the change, so that a setting that was only moved or indented is not new.</summary>
internal sealed class KnownRemarks
{
    private readonly Dictionary<string, int> _left = new(StringComparer.Ordinal);

    /// <summary>Reads the old side, where there is one and it was configuration of the same kind.</summary>
    public KnownRemarks(InspectedFile file)
    {
        if (file.Change is not { Kind: not FileChangeKind.Added } change || ConfigFiles.KindOf(change.PathBefore) != ConfigFiles.KindOf(file.Path))
        {
            return;
        }

        var old = file.WholeOld() is { } whole ? [ConfigParts.Read(change.PathBefore, whole, isFragment: false)] : file.Removed.Select(piece => ConfigParts.Read(change.PathBefore, piece.Text, isFragment: true));
        foreach (var part in old)
        {
            foreach (var remark in AgentConfigDetector.Remarks(part))
            {
                var key = KeyOf(part, remark);
                _left[key] = _left.GetValueOrDefault(key) + 1;
            }
        }
    }

    /// <summary>Whether the same was there before; each time counts once.</summary>
    public bool Has(ConfigFile file, Remark remark)
    {
        if (_left.Count == 0)
        {
            return false;
        }

        var key = KeyOf(file, remark);
        if (_left.GetValueOrDefault(key) == 0)
        {
            return false;
        }

        _left[key]--;
        return true;
    }

    private static string KeyOf(ConfigFile file, Remark remark) =>
        $"{remark.Rule.Id}\n{remark.Severity}\n{remark.Message}\n{file.Content.Text.AsSpan(remark.Start, Math.Min(remark.Length, file.Content.Text.Length - remark.Start))}";
}
