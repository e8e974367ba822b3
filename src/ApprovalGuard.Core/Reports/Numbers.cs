using System.Globalization;

namespace ApprovalGuard.Reports;

/// <summary>Numbers as every screen writes them (LOOKS section 10).</summary>
public static class Numbers
{
    private const double Thousand = 1000;

    /// <summary><c>1,204,551</c>.</summary>
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 file</c>, <c>2 files</c>, <c>0 files</c>.</summary>
    public static string Of(long number, string one, string? many = null) => $"{Of(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>Powers of 1,000, one decimal under 10: <c>850 B</c>, <c>5.0 kB</c>, <c>61 MB</c>.</summary>
    public static string Bytes(long bytes)
    {
        var value = (double)bytes;
        var unit = "B";
        foreach (var larger in (ReadOnlySpan<string>)["kB", "MB", "GB"])
        {
            if (value < Thousand)
            {
                break;
            }

            value /= Thousand;
            unit = larger;
        }

        var format = unit == "B" || value >= 9.95 ? "0" : "0.0";
        return value.ToString(format, CultureInfo.InvariantCulture) + " " + unit;
    }

    /// <summary><c>0.9 s</c>, <c>45 s</c>, <c>2 min 30 s</c>, <c>1 h 5 min</c>.</summary>
    public static string Duration(TimeSpan time)
    {
        if (time.TotalSeconds < 9.95)
        {
            return time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";
        }

        var seconds = (long)Math.Round(time.TotalSeconds);
        return (seconds / 3600, seconds / 60 % 60, seconds % 60) switch
        {
            (0, 0, var s) => $"{s} s",
            (0, var m, 0) => $"{m} min",
            (0, var m, var s) => $"{m} min {s} s",
            var (h, m, _) => $"{h} h {m} min",
        };
    }
}
