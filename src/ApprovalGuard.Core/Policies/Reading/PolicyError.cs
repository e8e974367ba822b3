using ApprovalGuard.Problems;
using YamlDotNet.Core;

namespace ApprovalGuard.Policies.Reading;

/// <summary>Words the errors of a policy: file, line, column, what, and what to write instead.</summary>
internal sealed record PolicyError(string Source)
{
    /// <summary>An error at a place of the file.</summary>
    public UsageException At(Mark mark, string message, string remedy) =>
        new(new Problem(message, $"{Source}:{mark.Line}:{mark.Column}", $"{remedy} Nothing was checked."));

    /// <summary>An unknown word with the nearest known one.</summary>
    public UsageException Unknown(Mark mark, string what, string word, IReadOnlyCollection<string> known, string where)
    {
        var nearest = Nearest.Of(word, known);
        var remedy = nearest is null ? $"Known are {string.Join(", ", known)}." : $"Did you mean {nearest}?";
        return At(mark, $"unknown {what} \"{Shorten(word)}\" in {where}", remedy);
    }

    private static string Shorten(string word) => word.Length <= 40 ? word : word[..40] + "...";
}
