using ApprovalGuard.Detection.Secrets.Names;
using ApprovalGuard.Detection.Secrets.Reading;

namespace ApprovalGuard.Detection.Secrets.Values;

/// <summary>
/// Decides what a value beside a secret's name is worth. A machine's bytes cost many bits a character, words cost few; what stands between them
/// is a password where the name says so.
/// </summary>
internal static class ValueJudge
{
    private const int LeastPassword = 4;
    private const int MostPassword = 80;
    private const int LeastIssued = 10;
    private const int LongEnough = 16;
    private const double IssuedBits = 50;
    private const double IssuedDensity = 3.1;

    /// <summary>What the value is worth.</summary>
    /// <param name="value">The value, without quotes.</param>
    /// <param name="kind">What its name promises.</param>
    /// <param name="notation">How it is written.</param>
    public static Worth Of(ReadOnlySpan<char> value, NameKind kind, Notation notation)
    {
        if (value.Length < LeastPassword || value.ContainsAny(" \t\r\n") || Placeholder.IsMadeUp(value) || ValueShape.IsPlace(value)
            || (notation is Notation.Bare or Notation.Loose && ValueShape.IsExpression(value)))
        {
            return Worth.None;
        }

        var profile = ValueProfile.Of(value);
        if (profile.Foreign > 0 || (profile.IsWordy && StandIns.HasTellingWord(value)))
        {
            return Worth.None;
        }

        var isIssued = LooksIssued(value, profile, kind);
        return kind switch
        {
            NameKind.Password => isIssued && value.Length >= LongEnough ? Worth.Issued : Password(value, profile),
            NameKind.Secret or NameKind.Issued => isIssued ? Worth.Issued : kind == NameKind.Secret && LooksChosen(value, profile) ? Worth.Chosen : Worth.None,
            NameKind.Opaque => isIssued && IsBytes(value, profile) ? Worth.Issued : Worth.None,
            _ => Worth.None,
        };
    }

    private static Worth Password(ReadOnlySpan<char> value, ValueProfile profile)
    {
        if (value.Length > MostPassword || ValueShape.IsUuid(value) || StandIns.IsStandIn(value))
        {
            return Worth.None;
        }

        if (profile.Letters == 0)
        {
            return profile is { Digits: >= 6, Signs: 0 } && profile.Bits > 12 ? Worth.Weak : Worth.None;
        }

        return LooksChosen(value, profile) ? Worth.Chosen : LooksDrawn(profile) ? Worth.Weak : Worth.None;
    }

    /// <summary>Many bits, few of them in words.</summary>
    private static bool LooksIssued(ReadOnlySpan<char> value, ValueProfile profile, NameKind kind) =>
        value.Length >= LeastIssued
        && profile.Bits >= IssuedBits
        && profile.Density >= IssuedDensity
        && !profile.IsWordy
        && profile.Letters > 0
        && (profile.Digits > 0 || LooksDrawn(profile))
        && profile.Signs <= value.Length / 4;

    private static bool IsBytes(ReadOnlySpan<char> value, ValueProfile profile) =>
        value.Length >= LongEnough && !ValueShape.IsUuid(value) && (ValueShape.IsHex(value) || (ValueShape.IsBase64(value) && profile is { Upper: > 0, Lower: > 0, Digits: > 0 } && value.Length >= 20));

    /// <summary>Letters with digits or signs among them, as password rules ask for, and no identifier.</summary>
    private static bool LooksChosen(ReadOnlySpan<char> value, ValueProfile profile)
    {
        var joints = value.Count('_') + value.Count('-') + value.Count('.') + value.Count('/') + value.Count(':');
        var signs = profile.Signs - joints;
        if (value.Length < 6 || profile.Letters == 0 || (profile.Digits == 0 && signs == 0) || StandIns.IsStandIn(value))
        {
            return false;
        }

        return !profile.IsWordy ? profile.Digits + signs > 0 && profile.Bits >= 20
            : signs > 0 || joints == 0 ? profile.Digits + signs >= 2 : profile.Digits >= 3 && joints < 3;
    }

    /// <summary>Letters that no language puts beside each other; the fewer, the stranger they must be.</summary>
    private static bool LooksDrawn(ValueProfile profile) => profile.WordLetters == 0 && profile.Surprise >= profile.Letters switch
    {
        < 4 => double.MaxValue,
        4 => 6,
        5 => 5.4,
        6 => 5,
        _ => 4.7,
    };
}
