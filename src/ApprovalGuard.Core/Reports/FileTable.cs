using ApprovalGuard.Changes;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>The files of a change with their numbers and bars on one scale; the bars shrink to fit, digits never do.</summary>
internal static class FileTable
{
    private const int MostFiles = 40;
    private const int LongestBar = 40;
    private const int LeastPath = 20;

    /// <summary>Writes the files that count, largest first.</summary>
    public static void Write(ChangeCount change, TextCanvas canvas)
    {
        var files = change.Files.Where(static file => file.Excluded is null).OrderByDescending(static file => file.Counted).ToList();
        if (files.Count == 0)
        {
            return;
        }

        var shown = files.Take(MostFiles).ToList();
        var digits = shown.Max(static file => Numbers.Of(file.Counted).Length);
        var paths = shown.ConvertAll(file => Shorten(PathOf(file), Math.Max(LeastPath, canvas.Width - digits - 6)));
        var pathWidth = paths.Max(static path => path.Length);
        var bar = Math.Clamp(canvas.Width - pathWidth - digits - 6, 0, LongestBar);
        var scale = shown.Max(static file => Math.Max(1, file.Added + file.Deleted));
        foreach (var (file, path) in shown.Zip(paths))
        {
            canvas.Line($"  {canvas.Path(path.PadRight(pathWidth))}  {Numbers.Of(file.Counted).PadLeft(digits)}  {Bar(file, scale, bar, canvas)}");
        }

        if (files.Count > MostFiles)
        {
            canvas.Line($"  {Numbers.Of(files.Count - MostFiles, "more file")}, {Numbers.Of(files.Skip(MostFiles).Sum(static file => (long)file.Counted), "line")}: --format json lists them");
        }
    }

    /// <summary>Writes the files that do not count.</summary>
    public static void WriteExcluded(ChangeCount change, TextCanvas canvas)
    {
        var files = change.Excluded.ToList();
        if (files.Count == 0)
        {
            return;
        }

        canvas.Line($"not counted, but scanned: {Numbers.Of(files.Count, "file")}, {Numbers.Of(files.Sum(static file => (long)file.Counted), "line")}");
        var digits = files.Max(static file => Numbers.Of(file.Counted).Length);
        var pathWidth = files.Max(static file => PathOf(file).Length);
        foreach (var file in files)
        {
            canvas.Line($"  {canvas.Path(PathOf(file).PadRight(pathWidth))}  {Numbers.Of(file.Counted).PadLeft(digits)}  {Words.Prose(file.Excluded!.Value)}");
        }
    }

    private static string PathOf(FileCount file) =>
        file.OldPath is { } old ? $"{VisibleText.Path(old)} => {VisibleText.Path(file.Path)}" : VisibleText.Path(file.Path);

    private static string Bar(FileCount file, int scale, int width, TextCanvas canvas)
    {
        if (file.Note is not null)
        {
            return file.Note;
        }

        if (file.Added + file.Deleted == 0)
        {
            return file.Kind switch
            {
                FileChangeKind.Renamed => "renamed",
                FileChangeKind.Copied => "copied",
                FileChangeKind.Added => "empty",
                _ => "mode",
            };
        }

        var total = scale <= width ? file.Added + file.Deleted : Math.Max(1, (int)((long)(file.Added + file.Deleted) * width / scale));
        var added = (int)Math.Round((double)total * file.Added / (file.Added + file.Deleted));
        if (file.Added > 0 && added == 0)
        {
            added = 1;
        }

        if (file.Deleted > 0 && added == total && total > 1)
        {
            added--;
        }

        return width < 3 ? "" : canvas.Added(new string('+', added)) + canvas.Removed(new string('-', total - added));
    }

    /// <summary>Paths give way in the middle, by whole folders.</summary>
    private static string Shorten(string path, int width)
    {
        var parts = path.Split('/').ToList();
        if (path.Length <= width || parts.Count < 3 || path.Contains(" => ", StringComparison.Ordinal))
        {
            return path;
        }

        while (parts.Count > 2 && string.Join('/', parts).Length + 4 > width)
        {
            parts.RemoveAt(parts.Count / 2);
        }

        parts.Insert(Math.Max(1, parts.Count / 2), "...");
        return string.Join('/', parts);
    }
}
