namespace Sinch.Voice.Generator.Building.Naming;

/// <summary>What became of the wish for one certain name.</summary>
internal enum NameClaim
{
    Claimed,
    Reserved,
    Taken,
}
