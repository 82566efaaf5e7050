namespace Sinch.Voice.Generator.Model;

/// <summary>The client, from which a user reaches everything else.</summary>
internal sealed record ClientModel(
    string ClassName,
    string RegionsClassName,
    string? Title,
    EquatableArray<ServerModel> Servers,
    EquatableArray<ClientGroupModel> Groups);
