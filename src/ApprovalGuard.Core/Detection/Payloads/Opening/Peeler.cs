using ApprovalGuard.Detection.Payloads.Decoding;
using ApprovalGuard.Detection.Payloads.Judging;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Payloads.Opening;

/// <summary>Peels layer by layer what a candidate decodes to, and says what is inside.</summary>
/// <param name="secrets">Looks for credentials.</param>
/// <param name="budget">What it may cost.</param>
internal sealed partial class Peeler(SecretDetector secrets, WorkBudget budget)
{
    /// <summary>Bytes from which a compressed stream without a signature is tried for, whatever the code says.</summary>
    private const int LeastBare = 200;

    /// <summary>What trying keys against bytes costs in bytes of the budget.</summary>
    private const int XorCost = 512;

    /// <summary>What opening costs in bytes of the budget, however short the text is.</summary>
    private const int OpenCost = 256;

    /// <summary>Opens a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="around">Where it stands.</param>
    /// <param name="found">Takes what is found.</param>
    public Outcome Open(Candidate candidate, Surroundings around, List<Discovery> found)
    {
        if (budget.IsSpent)
        {
            return Outcome.Harmless;
        }

        if (candidate.Content.Layers.Length > WorkBudget.MostLayers)
        {
            budget.Reach($"over {WorkBudget.MostLayers} encodings inside each other");
            return Outcome.Harmless;
        }

        budget.Spend(OpenCost);
        return candidate.Content.Text is null ? OpenBytes(candidate, around, found) : OpenText(candidate, around, found);
    }

    private Outcome OpenBytes(Candidate candidate, Surroundings around, List<Discovery> found)
    {
        var content = candidate.Content;
        var bytes = content.Bytes;
        budget.Spend(bytes.Length);
        var format = BinaryFormat.Recognise(bytes);
        if (format is null)
        {
            if (DecodedText.Read(bytes, out var layer) is not { } text)
            {
                return OpenNoise(candidate, bytes, around, found);
            }

            var outcome = OpenText(candidate with { Content = content.AsText(text, layer) }, around, found);
            return outcome != Outcome.Found && OpenXored(candidate, bytes, around, found) == Outcome.Found ? Outcome.Found : outcome;
        }

        switch (format.Kind)
        {
            case FormatKind.Executable:
                return Found(found, PayloadRules.Executable, format.Words, content, Severity.High, Preview.Of(format.Words, bytes.Length));
            case FormatKind.Gzip:
                return OpenUnpacked(candidate, "gzip", Inflation.Gzip(bytes, budget), around, found);
            case FormatKind.Zlib:
                return OpenUnpacked(candidate, "zlib", Inflation.Zlib(bytes, budget), around, found);
            case FormatKind.Zip:
                return OpenArchive(candidate, format, "zip", ZipEntries.Read(bytes, budget), around, found);
            case FormatKind.Tar:
                return OpenArchive(candidate, format, "tar", TarEntries.Read(bytes, budget), around, found);
            case FormatKind.Closed:
                return Found(found, PayloadRules.Archive, $"{format.Words}, not looked into,", content, Severity.High, Preview.Of(format.Words, bytes.Length));
            case FormatKind.Object:
                var severity = SerializedObject.CallsOut(bytes) ? Severity.High : Severity.Medium;
                return Found(found, PayloadRules.Object, format.Words, content, severity, Preview.Of(format.Words, bytes.Length));
            case FormatKind.PrivateKey when around.IsArmoured:
                return Outcome.Harmless;
            case FormatKind.PrivateKey:
                return Found(found, PayloadRules.Secret, format.Words, content, Severity.High, preview: null);
            case FormatKind.Media when MediaFormat.AppendedTo(bytes) is var appended and > 0:
                Open(candidate with { Content = content.Holds(format.Words, bytes[appended..]) }, around, found);
                return found.Count > 0 ? Outcome.Found : Outcome.Harmless;
            default:
                return Outcome.Harmless;
        }
    }

    private Outcome OpenUnpacked(Candidate candidate, string layer, byte[]? unpacked, Surroundings around, List<Discovery> found)
    {
        if (unpacked is null)
        {
            return OpenNoise(candidate, candidate.Content.Bytes, around, found);
        }

        var outcome = Open(candidate with { Content = candidate.Content.Holds(layer, unpacked), Visible = null }, around, found);
        return outcome == Outcome.Unknown ? Outcome.Harmless : outcome;
    }

    private Outcome OpenArchive(Candidate candidate, BinaryFormat format, string layer, IEnumerable<ArchiveEntry> entries, Surroundings around, List<Discovery> found)
    {
        var names = new List<string>();
        var inside = new List<Discovery>();
        var isClosed = false;
        foreach (var entry in entries)
        {
            names.Add(entry.Name);
            isClosed |= entry.Bytes is null;
            if (entry.Bytes is { Length: > 0 } bytes)
            {
                var first = inside.Count;
                Open(candidate with { Content = candidate.Content.Holds(layer, bytes), Visible = null }, around, inside);
                for (var i = first; i < inside.Count; i++)
                {
                    inside[i] = inside[i] with { Preview = $"{entry.Name}: {inside[i].Preview}" };
                }
            }
        }

        if (inside.Count > 0)
        {
            found.Add(inside.MaxBy(static discovery => discovery.Severity)!);
            return Outcome.Found;
        }

        var words = isClosed ? $"{format.Words}, not looked into in full," : format.Words;
        return Found(found, PayloadRules.Archive, words, candidate.Content, isClosed ? Severity.High : Severity.Medium, Preview.Of(names));
    }

    /// <summary>Bytes that mean nothing by themselves: compressed without a signature, under a key that the code names, or noise.</summary>
    private Outcome OpenNoise(Candidate candidate, byte[] bytes, Surroundings around, List<Discovery> found)
    {
        var content = candidate.Content;
        if (bytes.Length >= LeastBare || around.IsUnpacked)
        {
            if (Inflation.Deflate(bytes, budget) is { } inflated && IsKnown(inflated))
            {
                return Open(candidate with { Content = content.Holds("deflate", inflated), Visible = null }, around, found);
            }

            if (Inflation.Brotli(bytes, budget) is { } unpacked && IsKnown(unpacked))
            {
                return Open(candidate with { Content = content.Holds("brotli", unpacked), Visible = null }, around, found);
            }
        }

        var outcome = OpenXored(candidate, bytes, around, found);
        if (outcome != Outcome.Unknown)
        {
            return outcome;
        }

        return OpaqueBytes.Judge(bytes, candidate.IsTable, around) is { } severity
            ? Found(found, PayloadRules.Opaque, PayloadRules.Opaque.Title, content, severity, Preview.Of("unknown", bytes.Length))
            : Outcome.Unknown;
    }

    /// <summary>The bytes under the keys that the code nearby names: the first reading in which something is found, else what the last one is.</summary>
    private Outcome OpenXored(Candidate candidate, byte[] bytes, Surroundings around, List<Discovery> found)
    {
        var outcome = Outcome.Unknown;
        if (around.IsXored && !candidate.Content.Layers.Contains(XorKeys.Layer))
        {
            budget.Spend(XorCost);
            foreach (var reading in XorKeys.Readings(bytes, around.Keys()))
            {
                outcome = Open(candidate with { Content = candidate.Content.Holds(XorKeys.Layer, reading), Visible = null }, around, found);
                if (outcome == Outcome.Found)
                {
                    break;
                }
            }
        }

        return outcome;
    }

    private static bool IsKnown(byte[] bytes) => DecodedText.LooksLikeText(bytes.AsSpan(0, Math.Min(bytes.Length, 4096))) || BinaryFormat.Recognise(bytes) is not null;

    private static Outcome Found(List<Discovery> found, RuleInfo rule, string words, Content content, Severity severity, string? preview)
    {
        found.Add(new Discovery(rule, words, content.Layers, severity) { Preview = preview });
        return Outcome.Found;
    }
}
