using System.Collections.Immutable;

namespace ApprovalGuard.Cli.Installing;

/// <summary>The record of what an installation did, so that it can be undone byte for byte.</summary>
/// <param name="Program">The executable that the hooks call.</param>
/// <param name="Hooks">The folder that holds the scripts.</param>
/// <param name="Outer">The folder of <c>core.hooksPath</c> that the scripts pass on to, as it was written; null where hooks lie in the Git directory.</param>
/// <param name="ConfigAddition">The text appended to the repository's configuration file; null where there was no need.</param>
/// <param name="Scripts">The scripts.</param>
/// <param name="Created">Folders made for it, to be deleted again once empty.</param>
internal sealed record Installation(
    string Program, string Hooks, string? Outer, string? ConfigAddition, ImmutableArray<InstalledHook> Scripts, ImmutableArray<string> Created);
