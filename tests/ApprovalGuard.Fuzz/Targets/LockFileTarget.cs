using ApprovalGuard.Core.Tests.LockFiles;
using ApprovalGuard.Fuzz.Engine;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>The nine readers of lock files.</summary>
internal sealed class LockFileTarget : IFuzzTarget
{
    private static readonly LockFileFormat[] Formats = Enum.GetValues<LockFileFormat>();

    /// <inheritdoc/>
    public string Name => "lock-files";

    /// <inheritdoc/>
    public IEnumerable<byte[]> Seeds => Sample.Names.Select(static name => FuzzInput.Of(Array.IndexOf(Formats, Sample.Format(name)), Sample.Text(name)));

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        var text = FuzzInput.TextsOf(input, most: 1)[0];
        var file = LockFileReader.Read(Formats[FuzzInput.ChoiceOf(input, Formats.Length)], text, out var misfit);
        BrokenPromiseException.Unless(file is null == misfit is not null, "a lock file is read, or there is a reason");
        var lines = text.AsSpan().Count('\n') + 1;
        BrokenPromiseException.Unless(misfit is null || (misfit.Line >= 0 && misfit.Line <= lines), $"the reason stands at line {misfit?.Line} of {lines}");
        foreach (var entry in file?.Entries ?? [])
        {
            BrokenPromiseException.Unless(entry.Line >= 0 && entry.Line <= lines, $"an entry stands at line {entry.Line} of {lines}");
        }
    }
}
