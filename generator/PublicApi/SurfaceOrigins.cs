using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Finds the part of the document that each type and member is generated from. The model has no positions.</summary>
internal sealed class SurfaceOrigins
{
    private const string Servers = "#/servers";
    private const string SecuritySchemes = "#/components/securitySchemes";
    private const string Paths = "#/paths";

    private readonly ApiModel _model;
    private readonly DocumentSchemas _schemas;
    private readonly Dictionary<string, Func<string, string>> _origins = [];

    public SurfaceOrigins(ApiModel model, DocumentSchemas schemas)
    {
        (_model, _schemas) = (model, schemas);
        AddTypes();
        AddGroups();
        AddServers();
        AddCredentials();
        AddCallbacks();
    }

    /// <summary>Returns the pointer to the origin of a line; for a client, that of the whole document.</summary>
    /// <param name="line">The new line.</param>
    /// <param name="before">The old signature; empty for a new line.</param>
    public string Of(SurfaceLine line, string before)
        => _origins.TryGetValue(line.Key, out var origin) ? origin(before)
            : _origins.TryGetValue(line.Owner, out var owner) ? owner(before)
            : DocumentPointer.Root;

    /// <summary>Returns the pointer where a removed line would be, or <see langword="null"/> if the document has no such part.</summary>
    public string? OfRemoved(SurfaceLine line)
    {
        if (line.Operation is { Length: > 0 } operation)
        {
            var space = operation.IndexOf(' ');
            var path = DocumentPointer.Append(Paths, operation.Substring(space + 1));
            var pointer = DocumentPointer.Append(path, operation.Substring(0, space).ToLowerInvariant());
            return _schemas.FirstOf(pointer, path) is var found && _schemas.Contains(found) ? found : null;
        }

        return !line.IsType && _origins.TryGetValue(line.Owner, out var owner) && owner(line.Signature) is var origin && _schemas.Contains(origin) ? origin : null;
    }

    private void AddTypes()
    {
        foreach (var type in _model.Types)
        {
            _origins[type.Name] = _ => type.Pointer;
            switch (type)
            {
                case ObjectModel model:
                    foreach (var property in model.Properties)
                    {
                        _origins[TypeLines.PropertyKey(model, property)] = _ => _schemas.Property(model.Pointer, property.WireName);
                    }

                    break;
                case EnumModel model:
                    foreach (var member in model.Members)
                    {
                        _origins[TypeLines.MemberKey(model, member)] = _ => _schemas.EnumValue(model.Pointer, member.Value);
                    }

                    break;
                case UnionModel model:
                    foreach (var property in model.Common)
                    {
                        _origins[TypeLines.CommonKey(model, property)] = _ => OfCommon(model, property);
                    }

                    foreach (var variant in model.Variants)
                    {
                        _origins[TypeLines.VariantKey(model, variant)] = before => OfVariant(model, variant, before);
                    }

                    break;
            }
        }
    }

    /// <summary>Returns a key of the mapping, preferably a new one; otherwise the source of the variant's value, or the variant itself.</summary>
    private string OfVariant(UnionModel union, VariantModel variant, string before)
    {
        var mapping = DocumentPointer.Append(union.Pointer, "discriminator", "mapping");
        var keys = variant.Values.OrderBy(value => before.Contains(SurfaceText.Quoted(value))).Select(value => DocumentPointer.Append(mapping, value));
        if (keys.FirstOrDefault(_schemas.Contains) is { } key)
        {
            return key;
        }

        return _model.Types.FirstOrDefault(type => type.Name == variant.TypeName) switch
        {
            ObjectModel model when before.Length > 0 && union.Discriminator is { } discriminator && model.Properties.Any(property => property.WireName == discriminator)
                => _schemas.Property(model.Pointer, discriminator),
            { } type => _schemas.Variant(union.Pointer, type.Pointer) ?? union.Pointer,
            null => union.Pointer,
        };
    }

    /// <summary>The property of the first variant, which may be a union itself.</summary>
    private string OfCommon(UnionModel union, CommonPropertyModel property)
        => _model.Types.FirstOrDefault(type => type.Name == union.Variants[0].TypeName) switch
        {
            ObjectModel model => _schemas.Property(model.Pointer, property.WireName),
            UnionModel inner => OfCommon(inner, property),
            _ => union.Pointer,
        };

    private void AddGroups()
    {
        foreach (var group in _model.Groups)
        {
            _origins[group.ClassName] = _ => PointerTo(group.Operations[0]);
            foreach (var operation in group.Operations)
            {
                _origins[ClientLines.OperationKey(group, operation)] = _ => PointerTo(operation);
            }
        }
    }

    private void AddServers()
    {
        _origins[_model.Client.ServersClassName] = _ => Servers;
        foreach (var server in _model.Client.Servers)
        {
            _origins[ClientLines.RegionKey(_model.Client, server)] = _ => DocumentPointer.Append(server.Pointer, "url");
        }
    }

    private void AddCredentials()
    {
        _origins[_model.Client.CredentialsClassName] = _ => SecuritySchemes;
        foreach (var scheme in _model.Client.Security.Schemes)
        {
            _origins[ClientLines.CredentialKey(_model.Client, scheme)] = _ => DocumentPointer.Append(SecuritySchemes, scheme.Name);
        }
    }

    private void AddCallbacks()
    {
        if (_model.Callbacks is not { } callbacks)
        {
            return;
        }

        var webhooks = Webhooks.Of(_schemas.Document).ToList();
        _origins[callbacks.HandlerName] = _ => DocumentPointer.Parent(webhooks[0].Pointer);
        foreach (var callback in callbacks.Callbacks)
        {
            _origins[ClientLines.CallbackKey(callbacks, callback)] = _ => webhooks.First(webhook => webhook.Name == callback.WireName).Pointer;
        }
    }

    private static string PointerTo(OperationModel operation)
        => DocumentPointer.Append(Paths, operation.PathTemplate, operation.HttpMethod.ToLowerInvariant());
}
