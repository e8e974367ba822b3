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
        foreach (var piece in file.Pieces)
        {
            foreach (var sighting in InstructionScanner.Find(piece, nature, isScan).Concat(DangerousFlags.Find(piece, nature, isScan)))
            {
                yield return (piece, sighting);
            }
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
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in ConfigParts.Of(file))
        {
            if (!part.File.Content.IsComplete)
            {
                yield return (new SourceText(" "), new Sighting(FrameRules.NotInspected, 0, 1) { Message = "a configuration with more settings, or nested deeper, than is read" });
            }

            foreach (var remark in Remarks(part.File))
            {
                if (SeverityOf(remark, file) is not { } severity || known.Has(part.File, remark) || part.Locate(remark.Start, remark.Length) is not var (piece, start, length))
                {
                    continue;
                }

                // What is low is told once a file.
                var isTarget = !file.Pieces.Contains(piece) || piece.TouchesTarget(start, length);
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

    /// <summary>All remarks on a file.</summary>
    internal static IEnumerable<Remark> Remarks(ConfigFile file) => Examiners.SelectMany(examiner => examiner.Look(file));

    private static Severity? SeverityOf(Remark remark, InspectedFile file) => file.Change is null ? remark.InScan : remark.Severity;
}
