namespace ApprovalGuard.Fuzz.Engine;

/// <summary>A part of the core that takes hostile input, and what must hold of it whatever it is given.</summary>
internal interface IFuzzTarget
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Inputs to begin with; made when they are asked for.</summary>
    IEnumerable<byte[]> Seeds { get; }

    /// <summary>Processor time that an input may take, instrumented.</summary>
    TimeSpan MostTime => TimeSpan.FromSeconds(1);

    /// <summary>Runs the input. Whatever is thrown is a finding: what the core promises to throw is caught inside.</summary>
    void Run(ReadOnlySpan<byte> input);
}
