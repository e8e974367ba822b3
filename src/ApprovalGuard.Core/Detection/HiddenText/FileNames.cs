using ApprovalGuard.Changes;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Names of files that show something other than they are.</summary>
internal static class FileNames
{
    private const string LongRow = "                ";

    /// <summary>What hides in the path of a file that is new under this name; null where nothing does.</summary>
    public static Sighting? Look(InspectedFile file)
    {
        var isNew = file.Change is not { Kind: FileChangeKind.Deleted or FileChangeKind.Modified or FileChangeKind.Unmerged };
        if (!isNew || MessageFor(file.Path.Value) is not { } message)
        {
            return null;
        }

        return new Sighting(HiddenTextRules.Name, 0, file.Path.Value.Length) { Message = message };
    }

    private static string? MessageFor(string path)
    {
        if (SuspiciousCharacters.IndexIn(path) < 0 && path.AsSpan().IndexOfAny("\t\n\r\f") < 0 && !path.Contains(LongRow, StringComparison.Ordinal))
        {
            return null;
        }

        // A name is read as strictly as an agent's instructions.
        var nature = new FileNature(new RepoPath(path), TextRole.Instructions, IsTest: false, CommentStyle.None);
        var line = new HiddenLine(new SourceText(path.ReplaceLineEndings(" ")), 0, nature);
        var runs = InvisibleRun.AllIn(line.Text);
        var what = path.AsSpan().ContainsAnyInRange('\0', '\u001F') || (path.AsSpan().ContainsAnyInRange('\u007F', '\u009F') && !line.HasStrayBytes) ? "control character"
            : path.AsSpan().ContainsAny("\u2028\u2029") ? "line separator"
            : HasBidi(path) ? "bidirectional control"
            : TagCharacters.Look(line, runs) is not null ? "tag characters"
            : VariationSelectors.Look(line, runs) is not null ? "variation selectors"
            : ZeroWidthCharacters.Look(line, runs) is not null || InvisibleCharacters.Look(line, runs) is not null ? "invisible character"
            : path.Contains(LongRow, StringComparison.Ordinal) ? "long row of blanks"
            : MixedScripts.Deceives(path) ? "letters of two scripts that look alike"
            : null;
        return what is null ? null : $"{what} in the name";
    }

    private static bool HasBidi(string path)
    {
        foreach (var letter in path)
        {
            if (BidiControls.IsControl(letter) || BidiControls.IsMark(letter))
            {
                return true;
            }
        }

        return false;
    }
}
