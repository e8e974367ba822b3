namespace ApprovalGuard.Detection.Privilege.Hosts;

/// <summary>What is known of a host by its name alone.</summary>
internal enum HostKind
{
    /// <summary>No host: a template, a file's name, a word.</summary>
    None,

    /// <summary>This machine or its own network.</summary>
    Inside,

    /// <summary>Named everywhere and spoken to nowhere: namespaces, schemas, licences, documentation, the bare example domains.</summary>
    Reference,

    /// <summary>A host out there.</summary>
    Named,

    /// <summary>An address of the ranges for documentation (RFC 5737, RFC 3849).</summary>
    DocumentationAddress,

    /// <summary>A public address without a name.</summary>
    Address,

    /// <summary>A service that takes in anything from anybody: pastes, tunnels, catchers of requests, chat hooks.</summary>
    DropPlace,
}
