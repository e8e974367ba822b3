using ApprovalGuard.Detection.AgentConfig.Reading;

namespace ApprovalGuard.Detection.AgentConfig.Examiners.Packages;

/// <summary>A place that packages come from, as a file names it.</summary>
/// <param name="Setting">Where it stands.</param>
/// <param name="Url">The URL.</param>
/// <param name="Role">What it is asked for.</param>
internal readonly record struct PackageSource(Setting Setting, string Url, SourceRole Role);
