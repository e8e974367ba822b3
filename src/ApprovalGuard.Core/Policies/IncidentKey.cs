namespace ApprovalGuard.Policies;

/// <summary>A key in use: one key, one purpose.</summary>
/// <param name="Name">Its name, never its value.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Created">When it was made; reminders come 90 days later.</param>
public sealed record IncidentKey(string Name, string Purpose, DateOnly Created);
