using System.Text.RegularExpressions;

namespace ApprovalGuard.Fuzz.Engine;

/// <summary>Something that must not happen, and the input at which it does.</summary>
/// <param name="Kind">Names the fault, so that a thousand inputs that show it are one.</param>
/// <param name="Details">What was thrown, or how long it took.</param>
/// <param name="Input">The input.</param>
internal sealed partial record Failure(string Kind, string Details, byte[] Input)
{
    [GeneratedRegex("[0-9]+|\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Particulars { get; }

    /// <summary>Of an exception: its type and the core's innermost frame; of a broken promise its words.</summary>
    public static Failure Of(Exception exception, byte[] input)
    {
        var frames = (exception.StackTrace ?? "").Split('\n');
        var frame = Array.Find(frames, static line => line.Contains("ApprovalGuard.", StringComparison.Ordinal) && !line.Contains("BrokenPromise", StringComparison.Ordinal));
        var words = exception is BrokenPromiseException ? Particulars.Replace(exception.Message.Split('\n')[0], "*") : exception.GetType().Name;
        return new Failure($"{words} {frame?.Split(" in ")[0].Trim()}", exception.ToString(), input);
    }
}
