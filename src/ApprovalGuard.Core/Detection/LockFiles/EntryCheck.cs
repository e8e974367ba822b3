using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>New packages that nobody asks for, and those that run code while they are installed.</summary>
internal static class EntryCheck
{
    /// <summary>What is to be seen; nothing in a scan, where such packages are as old as the file.</summary>
    public static IEnumerable<LockSighting> Look(LockComparison both)
    {
        if (!both.IsChange)
        {
            yield break;
        }

        foreach (var entry in both.Now.Entries)
        {
            if (entry.IsReachable == false && entry.Kind != LockSourceKind.Workspace && !both.Memory.HasEntry(entry))
            {
                yield return new LockSighting(LockFileRules.Unreachable, entry.Line, $"nothing asks for {LockComparison.Words(entry)}");
            }

            if (entry.HasInstallScript && !both.Memory.RanScript(entry))
            {
                yield return new LockSighting(LockFileRules.InstallScript, entry.ScriptLine, $"{LockComparison.Words(entry)} runs code while it is installed");
            }
        }
    }
}
