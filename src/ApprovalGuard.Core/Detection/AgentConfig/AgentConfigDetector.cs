using ApprovalGuard.Changes;
using ApprovalGuard.Detection.AgentConfig.Examiners;
using ApprovalGuard.Detection.AgentConfig.Examiners.Packages;
using ApprovalGuard.Detection.AgentConfig.Instructions;
using ApprovalGuard.Detection.AgentConfig.Reading;
using ApprovalGuard.Detection.HiddenText;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>
/// Finds what steers an agent, an editor or a build (SPEC section 6.5): configuration by its path, and in every file words that are meant for a model.
/// In a change what is new counts, in a scan what stands there.
/// </summary>
public sealed class AgentConfigDetector : IDetector
{
    /// <summary>Characters of one file that are searched for words to a model: only a file that is made of little else has more.</summary>
    internal const int MostSearched = 8 << 20;

    /// <summary>Characters of one configuration that are read; the same as of a file that can be had as a whole.</summary>
    private const int MostRead = 8 << 20;

    private static readonly IExaminer[] Examiners =
    [
        new ApiBaseUrls(), new AgentEnvironment(), new AgentHooks(), new McpServers(), new Permissions(), new EditorSettings(), new EditorTasks(), new GitSettings(), new GitHookScripts(),
        new RemoteEnvironments(), new PackageSources(), new ManagerPrograms(),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [.. Examiners.SelectMany(static examiner => examiner.Rules), InstructionScanner.Rule];

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Inspect(InspectedFile file)
    {
        var isScan = file.Change is null;
        var nature = FileNature.Of(file.Path);
        var effort = new Effort(MostSearched);
        foreach (var piece in file.Pieces)
        {
            foreach (var sighting in InstructionScanner.Find(piece, nature, isScan, effort).Concat(DangerousFlags.Find(piece, nature, isScan)))
            {
                yield return (piece, sighting);
            }
        }

        if (effort.IsSpent)
        {
            yield return NotInspected("more words that could be meant for a model than are read");
        }

        if (ConfigFiles.KindOf(file.Path) is not null || Frontmatter.IsIn(file.Path))
        {
            foreach (var seen in InConfiguration(file))
            {
                yield return seen;
            }
        }
    }

    private static IEnumerable<(SourceText Piece, Sighting Sighting)> InConfiguration(InspectedFile file)
    {
        var known = new KnownRemarks(file);
        var pieces = file.Pieces.ToHashSet();
        var read = 0;
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in ConfigParts.Of(file))
        {
            read += part.File.Content.Text.Length;
            if (read > MostRead)
            {
                yield return NotInspected("a configuration longer than is read");
                break;
            }

            if (!part.File.Content.IsComplete)
            {
                yield return NotInspected("a configuration with more in it, or nested deeper, than is read");
            }

            foreach (var remark in Remarks(part.File))
            {
                if (SeverityOf(remark, file) is not { } severity || known.Has(part.File, remark) || part.Locate(remark.Start, remark.Length) is not var (piece, start, length))
                {
                    continue;
                }

                // What is low is told once a file.
                var isTarget = !pieces.Contains(piece) || piece.TouchesTarget(start, length);
                if (isTarget && (severity > Severity.Low || shown.Add($"{remark.Rule.Id}\n{remark.Message}")))
                {
                    yield return (piece, new Sighting(remark.Rule, start, length) { Severity = severity, Message = remark.Message });
                }
            }
        }

        foreach (var lost in Protections.LostIn(file))
        {
            yield return lost;
        }
    }

    private static (SourceText Piece, Sighting Sighting) NotInspected(string what) => (new SourceText(" "), new Sighting(FrameRules.NotInspected, 0, 1) { Message = what });

    /// <summary>All remarks on a file.</summary>
    internal static IEnumerable<Remark> Remarks(ConfigFile file) => Examiners.SelectMany(examiner => examiner.Look(file));

    private static Severity? SeverityOf(Remark remark, InspectedFile file) => file.Change is null ? remark.InScan : remark.Severity;
}
