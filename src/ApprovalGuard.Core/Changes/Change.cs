namespace ApprovalGuard.Changes;

/// <summary>
/// What is about to be accepted. The files come as a stream that can be walked once, so that a change of any
/// size passes through bounded memory; who needs them twice keeps them.
/// </summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Base">Full id of the base commit; null for an unborn branch or a foreign diff.</param>
/// <param name="Head">Full id of the head commit; null where the head is no commit (index, working tree, diff).</param>
/// <param name="Files">One entry a file, in the order of the diff. Reading may throw <see cref="Problems.ProblemException"/>.</param>
/// <param name="Contents">Whole files on either side, where the source has them.</param>
public sealed record Change(ChangeSource Source, string? Base, string? Head, IEnumerable<FileChange> Files, IFileContents Contents);
